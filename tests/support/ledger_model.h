#pragma once

// What the ledger should do, thought once more and simply: plain maps of balances, no books, no records. It
// shares no code with the module; a random test holds the two against each other.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tenon::test {

class LedgerModel {
public:
    // Each answers the code of the refusal, or an empty text and counts the command. `key` names what was
    // recorded, for correct().
    std::string pledge(int engagement, int pledge, std::int64_t amount);
    std::string confirm(int key, int engagement, std::int64_t amount, int bank_line);
    std::string confirm_pledge(int key, int engagement, int pledge, int bank_line);
    std::string give_back(int key, int engagement, std::int64_t amount);
    std::string allocate(int key, int engagement, int milestone, std::int64_t amount);
    std::string deallocate(int key, int engagement, int milestone, std::int64_t amount);
    std::string earn(int key, int engagement, int milestone, int expert, std::int64_t amount);
    std::string request(int key, int engagement, int expert, std::int64_t amount);
    std::string pay(int key, int payout, std::int64_t amount, int bank_line);
    std::string void_payout(int key, int payout);
    std::string correct(int key);

    // What may still be taken, by a name such as "allocated 1 7".
    std::map<std::string, std::int64_t> free() const;

private:
    using Step = std::pair<std::string, std::int64_t>;
    using Steps = std::vector<std::vector<Step>>; // each inner list happens at once

    struct Payout {
        std::string payable, reserve;
        std::int64_t amount;
        bool settled = false;
    };
    struct Recorded {
        Steps steps;
        std::string claim; // what may be recorded anew after a correction
        std::string other_claim = {};
        bool can_be_corrected = true;
        bool corrected = false;
    };

    std::string apply(Steps const& steps);
    std::string record(int key, Steps const& steps, std::string claim = {}, std::string other_claim = {});
    bool is_promised(int engagement) const;

    std::map<std::string, std::int64_t> balance_;
    std::map<std::string, std::int64_t> held_;
    std::map<std::string, bool> claims_; // standing
    std::map<std::pair<int, int>, std::int64_t> pledges_;
    std::map<int, Payout> payouts_;
    std::map<int, Recorded> recorded_;
};

} // namespace tenon::test
