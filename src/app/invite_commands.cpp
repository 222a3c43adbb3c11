// tenon invite: into a workspace or into one engagement.

#include "app/client_command.h"
#include "people/people_wire.h"

namespace tenon::app {

namespace {

struct InviteOptions {
    std::string email;
    std::string workspace;
    std::string engagement;
    std::string role;
    std::string invitation;
};

struct Invited {
    std::string url;
    people::NewInvitation made;
};

Result<people::Invite> invite_of(InviteOptions const& options) {
    people::Invite invite{options.email, from_text<WorkspaceRole>(options.role), {}, {}};
    if (!options.engagement.empty()) {
        invite.role = {};
        invite.engagement_role = from_text<EngagementRole>(options.role);
    }
    if (invite.role || invite.engagement_role) return invite;
    std::span<std::string_view const> const roles =
        options.engagement.empty() ? all_texts<WorkspaceRole>() : all_texts<EngagementRole>();
    std::string names;
    for (std::string_view const role : roles)
        names += (names.empty() ? "" : ", ") + std::string(role);
    return fail(ErrorKind::invalid, "input_needed",
        std::string("Say with --role as what: ") + names +
            (options.engagement.empty() ? "; or name an --engagement." : "."));
}

Result<Invited> invite(InviteOptions const& options) {
    TENON_TRY(body, invite_of(options));
    std::string workspace = options.workspace;
    if (!options.engagement.empty()) {
        Client api = client();
        TENON_TRY(engagement, choose_engagement(api, options.engagement));
        body.engagement = engagement.id;
        workspace = engagement.workspace.str();
    }
    TENON_TRY(api, workspace_client(workspace));
    TENON_TRY(made, api.send<people::NewInvitation>("POST", "/invitations", body));
    return Invited{api.url() + made.path, made};
}

Exit run_invite(Command const& command, InviteOptions const& options) {
    auto const invited = invite(options);
    if (!invited) return report(command, invited.error());
    if (command.as_json)
        std::cout << json::to_json(invited->made) << "\n";
    else
        std::cout << invited->url << "\nGood once, until " << text_of(invited->made.expires_at)
                  << ". It is not shown again: pass it on to " << options.email << ".\n";
    return Exit::done;
}

Result<people::MemberList> list(InviteOptions const& options) {
    TENON_TRY(api, workspace_client(options.workspace));
    return api.get<people::MemberList>("/members");
}

void print(std::ostream& out, people::MemberList const& list) {
    Table table({{"invitation"}, {"e-mail"}, {"as"}, {"good until"}});
    for (auto const& each : list.invitations)
        table.add({short_id(each.id.text()), each.email,
            std::string(each.role ? to_text(*each.role) : to_text(each.engagement_role.value())),
            text_of(each.expires_at)});
    table.print(out, "There is no open invitation.");
}

Exit revoke(Command const& command, InviteOptions const& options) {
    auto const open = list(options);
    if (!open) return report(command, open.error());
    auto const chosen =
        choose(open->invitations, &people::InvitationView::email, options.invitation, "open invitation");
    if (!chosen) return report(command, chosen.error());
    auto api = workspace_client(options.workspace);
    if (!api) return report(command, api.error());
    return show_done(
        command, api->call("DELETE", "/invitations/" + chosen->id.str()), "The link opens nothing any more.");
}

} // namespace

void add_invite_commands(Parser cli, Command& command) {
    Noun<InviteOptions> noun(cli, command, "invite", "Invite people, list and withdraw invitations");
    InviteOptions& options = noun.options();
    Parser const by_itself = noun.by_itself(run_invite);
    by_itself.add_option("email", options.email, "Whom to invite");
    by_itself.add_option("--engagement", options.engagement, "Into this engagement only");
    by_itself.add_option("--workspace", options.workspace, "The workspace, where you belong to several");
    by_itself.add_option("--role", options.role,
        "client, expert, reviewer, finance, stakeholder; in a workspace owner, admin, member");
    noun.verb("list", "List the open invitations", list, print);
    noun.verb("revoke", "Withdraw an invitation", revoke)
        .add_option("invitation", options.invitation, "Its id or e-mail")
        .required();
    noun.examples("  tenon invite grace@example.org --engagement churn --role expert\n"
                  "  tenon invite revoke grace@example.org");
}

} // namespace tenon::app
