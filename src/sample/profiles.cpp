#include "sample/profiles.h"

namespace tenon::sample {

using experts::ExpertOutcome;
using experts::LinkKind;
using experts::Specialism;

namespace {

Money euros_per_hour(std::int64_t euros) {
    return *Money::of_minor_units(euros * 100, *Currency::parse("EUR"));
}

} // namespace

experts::SaveExpertProfile jonas_profile() {
    return {0,
        {.headline = "Models that say whom to call, and why",
            .outcomes = {ExpertOutcome{"One in nine customers of an energy supplier left within a year.",
                             "Calls went to a third of the customers, and half as many left."},
                ExpertOutcome{"A gym chain gave every leaver the same discount.",
                    "The discount went to those it kept, and cost 40 % less."}},
            .about = "I begin with the simplest model and a baseline, and stop when the gain no longer pays.",
            .specialisms = {Specialism::supervised, Specialism::forecasting},
            .domains = {"subscriptions", "energy", "retail"},
            .skills = {"Python", "scikit-learn", "SQL", "MLflow"},
            .languages = {"German", "English"},
            .time_zone = "Europe/Vienna",
            .hours_per_week = 30,
            .rate_per_hour = euros_per_hour(105),
            .links = {{LinkKind::site, "https://jonas.example.com"}}}};
}

experts::SaveExpertProfile sana_profile() {
    return {
        0, {.headline = "Text that finds its way by itself",
               .outcomes = {ExpertOutcome{"Letters to a city's offices waited four days to be sorted.",
                   "Nine in ten reach the right desk at once; the rest is marked as unsure."}},
               .about = "I measure how people sort before I let a model do it, and show where both disagree.",
               .specialisms = {Specialism::nlp, Specialism::mlops},
               .domains = {"public services", "customer care"},
               .skills = {"Python", "PyTorch", "spaCy", "FastAPI"},
               .languages = {"English", "German", "Urdu"},
               .time_zone = "Europe/Berlin",
               .hours_per_week = 20,
               .rate_per_hour = euros_per_hour(98),
               .links = {{LinkKind::site, "https://sana.example.com"}}}};
}

} // namespace tenon::sample
