// Generated from docs/api/openapi.json by "npm run api". Do not edit.

export interface paths {
    "/api/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the catalogue of checks.
         * @description Who may call: signed_in; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checks/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a sentence or a brief that is not saved, and says what to answer next.
         * @description Who may call: signed_in; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TryBrief"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TriedBrief"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the first account and workspace with the link the server printed.
         * @description Who may call: anyone; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an engagement, its gates and its people.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EngagementPage"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the newest version of the brief and its open questions.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BriefView"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Saves a new version; refused with the newer one when somebody was faster.
         * @description Who may call: client; proof: any.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveBrief"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BriefView"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/brief/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes the brief: passes the gate publish.
         * @description Who may call: client; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/brief/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of the brief, newest first.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BriefVersionList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/brief/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one version of the brief.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    version: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BriefView"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs the checks; with ?gate= as they weigh at that gate.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FindingList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/gates/{gate}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Overrides a finding that blocks the gate, with a reason that stays on record.
         * @description Who may call: party; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    gate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OverrideFinding"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OverrideView"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/gates/{gate}/passage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Passes a gate that no other action passes: deploy and close.
         * @description Who may call: client; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    gate: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was overridden, by whom and why.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OverrideList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your API tokens of this engagement.
         * @description Who may call: party; proof: session.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiTokenList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Makes an API token that reaches this engagement only; it is shown once.
         * @description Who may call: party; proof: fresh.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeApiToken"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes one of your API tokens.
         * @description Who may call: party; proof: session.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an invitation to whoever has its link.
         * @description Who may call: anyone; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationLook"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts an invitation, with a new account or the one its e-mail has.
         * @description Who may call: anyone; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptInvitation"];
                };
            };
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says who you are and where you may go.
         * @description Who may call: signed_in; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describes this API.
         * @description Who may call: anyone; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the password and ends all other sessions.
         * @description Who may call: signed_in; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangePassword"];
                };
            };
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password with a link from the operator.
         * @description Who may call: anyone; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ResetPassword"];
                };
            };
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says whether this server has an owner yet.
         * @description Who may call: anyone; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ServerView"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists where you are signed in.
         * @description Who may call: signed_in; proof: session.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of your sessions.
         * @description Who may call: signed_in; proof: session.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    session: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a session.
         * @description Who may call: anyone; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends this session.
         * @description Who may call: signed_in; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the password once more, for what needs a fresh proof.
         * @description Who may call: signed_in; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StepUp"];
                };
            };
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a brief, and with it an engagement, from one sentence or a document.
         * @description Who may call: member; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    workspace: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewBrief"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BriefView"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the engagements you may see.
         * @description Who may call: visitor; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    workspace: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EngagementList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invites somebody into the workspace or into one engagement; the link is shown once.
         * @description Who may call: owner; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    workspace: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewInvitation"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraws an invitation.
         * @description Who may call: owner; proof: session.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    invitation: string;
                    workspace: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists members and open invitations.
         * @description Who may call: member; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    workspace: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberList"];
                    };
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a person: every role, token and live stream in this workspace ends.
         * @description Who may call: owner; proof: fresh.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                    workspace: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, with a stable code. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitation: {
            name?: string;
            password: string;
        };
        AccountView: {
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        ApiTokenList: {
            tokens: components["schemas"]["ApiTokenView"][];
        };
        ApiTokenView: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        Brief: {
            affected?: string[];
            budget?: components["schemas"]["Budget"];
            constraints?: components["schemas"]["Constraint"][];
            criteria?: components["schemas"]["Criterion"][];
            data?: components["schemas"]["DataAsset"][];
            deliverables?: components["schemas"]["Deliverable"][];
            exclusions?: string[];
            goal?: string;
            kind?: components["schemas"]["Kind"];
            metrics?: components["schemas"]["Metric"][];
            phases?: components["schemas"]["PlanPhase"][];
            priorities?: components["schemas"]["Priority"][];
            problem?: string;
            regimes?: string[];
            roles?: components["schemas"]["Role"][];
            stakes?: components["schemas"]["Stakes"];
            tenon?: string;
            timeline?: components["schemas"]["Timeline"];
            title?: string;
        };
        BriefVersionList: {
            versions: components["schemas"]["BriefVersionView"][];
        };
        BriefVersionView: {
            /** Format: date-time */
            saved_at: string;
            saved_by: string;
            /** Format: int64 */
            version: number;
        };
        BriefView: {
            brief: components["schemas"]["Brief"];
            /** Format: uuid */
            engagement: string;
            questions: components["schemas"]["Question"][];
            /** Format: date-time */
            saved_at: string;
            saved_by: string;
            /** Format: int64 */
            version: number;
        };
        Budget: {
            compute_cap?: components["schemas"]["Money"];
            compute_payer?: components["schemas"]["ComputePayer"];
            cost_of_delay_per_week?: components["schemas"]["Money"];
            total?: components["schemas"]["Money"];
        };
        BusinessMetric: {
            name?: string;
            read_from?: string;
            today?: number;
            unit?: string;
            wanted?: number;
        };
        ChangePassword: {
            current: string;
            new: string;
        };
        CheckList: {
            checks: components["schemas"]["CheckView"][];
            /** Format: int64 */
            engine_version: number;
        };
        CheckStop: {
            gate: components["schemas"]["Gate"];
            severity: components["schemas"]["Severity"];
        };
        CheckView: {
            code: string;
            example: string;
            fix: string;
            party: components["schemas"]["Side"];
            reads: string;
            severity: components["schemas"]["Severity"];
            stops: components["schemas"]["CheckStop"][];
            title: string;
            why: string;
        };
        Claim: {
            /** Format: iso-4217 */
            currency: string;
            email: string;
            name: string;
            password: string;
            time_zone: string;
            token: string;
            work_week: string[];
            workspace: string;
        };
        /** @enum {string} */
        ComputePayer: "client" | "expert";
        Constraint: {
            kind?: components["schemas"]["ConstraintKind"];
            what?: string;
        };
        /** @enum {string} */
        ConstraintKind: "latency" | "integration" | "regulation" | "budget" | "hardware" | "explainability" | "other";
        Criterion: {
            binding?: boolean;
            deliverable?: string;
            id?: string;
            kind?: components["schemas"]["CriterionKind"];
            metric?: string;
            on?: components["schemas"]["EvidenceOn"];
            /** Format: comparison */
            op?: string;
            value?: number;
        };
        /** @enum {string} */
        CriterionKind: "metric" | "run" | "file" | "page";
        DataAsset: {
            format?: string;
            id?: string;
            labels?: components["schemas"]["Labels"];
            /** Format: date */
            needed_by?: string;
            owner?: string;
            policy?: string;
            quality?: string;
            sensitivity?: components["schemas"]["Sensitivity"];
            size?: string;
            storage?: string;
            what?: string;
        };
        Deliverable: {
            id?: string;
            kind?: components["schemas"]["DeliverableKind"];
            what?: string;
        };
        /** @enum {string} */
        DeliverableKind: "code" | "weights" | "dataset" | "report" | "api" | "pipeline" | "docs" | "model_card" | "analysis" | "other";
        /** @enum {string} */
        Duty: "data" | "modelling" | "evaluation" | "deployment" | "monitoring" | "operations" | "security" | "domain";
        /** @enum {string} */
        DutyBy: "expert" | "internal";
        EngagementList: {
            engagements: components["schemas"]["EngagementView"][];
        };
        EngagementPage: {
            engagement: components["schemas"]["EngagementView"];
            gates: components["schemas"]["GateView"][];
            participants: components["schemas"]["MemberView"][];
        };
        /** @enum {string} */
        EngagementRole: "client" | "expert" | "reviewer" | "finance" | "stakeholder";
        EngagementView: {
            handle: string;
            /** Format: uuid */
            id: string;
            phase: components["schemas"]["Phase"];
            role?: components["schemas"]["EngagementRole"];
            title: string;
            /** Format: uuid */
            workspace: string;
        };
        Estimate: {
            /** Format: int64 */
            p10?: number;
            /** Format: int64 */
            p50?: number;
            /** Format: int64 */
            p90?: number;
        };
        /** @enum {string} */
        EvidenceOn: "sealed" | "run";
        Finding: {
            blocks: components["schemas"]["Gate"][];
            code: string;
            fix: string;
            party: components["schemas"]["Side"];
            pointer: string;
            read: string;
            severity: components["schemas"]["Severity"];
            title: string;
            why: string;
        };
        FindingList: {
            blocked: boolean;
            /** Format: int64 */
            client_owed: number;
            /** Format: int64 */
            expert_owed: number;
            findings: components["schemas"]["FindingView"][];
            gate?: components["schemas"]["Gate"];
            tally: components["schemas"]["Tally"];
        };
        FindingView: {
            finding: components["schemas"]["Finding"];
            overridden_by?: string;
            reason?: string;
        };
        /** @enum {string} */
        Gate: "publish" | "offer" | "sign" | "start" | "accept" | "deploy" | "close";
        /** @enum {string} */
        GateState: "passed" | "next" | "later";
        GateView: {
            gate: components["schemas"]["Gate"];
            /** Format: date-time */
            passed_at?: string;
            passed_by?: string;
            state: components["schemas"]["GateState"];
        };
        InvitationLook: {
            email: string;
            /** Format: uuid */
            engagement?: string;
            engagement_role?: components["schemas"]["EngagementRole"];
            /** Format: date-time */
            expires_at: string;
            has_account: boolean;
            invited_by: string;
            role?: components["schemas"]["WorkspaceRole"];
            workspace: string;
        };
        InvitationView: {
            /** Format: date-time */
            created_at: string;
            email: string;
            /** Format: uuid */
            engagement?: string;
            engagement_role?: components["schemas"]["EngagementRole"];
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            role?: components["schemas"]["WorkspaceRole"];
        };
        Invite: {
            email: string;
            /** Format: uuid */
            engagement?: string;
            engagement_role?: components["schemas"]["EngagementRole"];
            role?: components["schemas"]["WorkspaceRole"];
        };
        /** @enum {string} */
        Kind: "chatbot" | "recommender" | "forecasting" | "vision" | "tabular" | "churn" | "fraud" | "extraction" | "search" | "other";
        /** @enum {string} */
        Labels: "none" | "partly" | "complete";
        MadeApiToken: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            token: string;
        };
        Me: {
            account: components["schemas"]["AccountView"];
            engagements: components["schemas"]["EngagementView"][];
            workspaces: components["schemas"]["WorkspaceView"][];
        };
        MemberList: {
            invitations: components["schemas"]["InvitationView"][];
            members: components["schemas"]["MemberView"][];
        };
        MemberView: {
            /** Format: uuid */
            account: string;
            email: string;
            /** Format: uuid */
            engagement?: string;
            engagement_role?: components["schemas"]["EngagementRole"];
            name: string;
            role?: components["schemas"]["WorkspaceRole"];
        };
        Metric: {
            business?: components["schemas"]["BusinessMetric"];
            id?: string;
            technical?: components["schemas"]["TechnicalMetric"];
        };
        /** @description Whole minor units: 450000 EUR is 4500.00. */
        Money: {
            currency: string;
            /** Format: int64 */
            minor: number;
        };
        NewApiToken: {
            /** Format: int64 */
            days?: number;
            name: string;
        };
        NewBrief: {
            brief?: components["schemas"]["Brief"];
            text?: string;
        };
        NewInvitation: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            path: string;
            token: string;
        };
        OverrideFinding: {
            code: string;
            pointer: string;
            reason: string;
        };
        OverrideList: {
            overrides: components["schemas"]["OverrideView"][];
        };
        OverrideView: {
            code: string;
            gate: components["schemas"]["Gate"];
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            overridden_at: string;
            pointer: string;
            read: string;
            reason: string;
        };
        /** @enum {string} */
        Phase: "brief" | "hiring" | "contract" | "onboarding" | "delivery" | "handover" | "care" | "closed";
        /** @enum {string} */
        PhaseKind: "audit" | "feasibility" | "preparation" | "development" | "evaluation" | "deployment" | "monitoring";
        PlanPhase: {
            days?: components["schemas"]["Estimate"];
            id?: components["schemas"]["PhaseKind"];
            pricing?: components["schemas"]["Pricing"];
            role?: components["schemas"]["Duty"];
        };
        /** @enum {string} */
        Pricing: "discovery" | "hourly" | "fixed" | "retainer" | "value";
        /** @enum {string} */
        Priority: "accuracy" | "interpretability" | "scalability" | "maintainability" | "speed";
        Problem: {
            code: string;
            detail: string;
            errors: {
                code: string;
                message: string;
                pointer: string;
            }[];
            request_id: string;
            status: number;
            title: string;
            type: string;
        };
        Question: {
            ask: string;
            example: string;
            pointer: string;
            topic: components["schemas"]["Topic"];
        };
        ResetPassword: {
            password: string;
            token: string;
        };
        Role: {
            by?: components["schemas"]["DutyBy"];
            role?: components["schemas"]["Duty"];
        };
        SaveBrief: {
            /** Format: int64 */
            based_on: number;
            brief: components["schemas"]["Brief"];
        };
        /** @enum {string} */
        Sensitivity: "public" | "internal" | "personal" | "sensitive" | "secret";
        ServerView: {
            claimed: boolean;
            version: string;
        };
        SessionList: {
            sessions: components["schemas"]["SessionView"][];
        };
        SessionView: {
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: uuid */
            id: string;
            ip: string;
            /** Format: date-time */
            last_seen_at: string;
            user_agent: string;
        };
        /** @enum {string} */
        Severity: "advice" | "warn" | "error";
        /** @enum {string} */
        Side: "client" | "expert" | "both";
        SignIn: {
            email: string;
            password: string;
        };
        /** @enum {string} */
        Stakes: "low" | "medium" | "high";
        StepUp: {
            password: string;
        };
        Tally: {
            /** Format: int64 */
            fires: number;
            /** Format: int64 */
            holds: number;
            /** Format: int64 */
            not_yet: number;
            /** Format: int64 */
            unknown: number;
        };
        TechnicalMetric: {
            baseline?: number;
            measured_on?: string;
            name?: string;
            target?: number;
        };
        Timeline: {
            /** Format: int64 */
            buffer_bp?: number;
            /** Format: int64 */
            review_rounds?: number;
            /** Format: date */
            start?: string;
            /** Format: int64 */
            weeks?: number;
        };
        /** @enum {string} */
        Topic: "problem" | "deliverables" | "success" | "data" | "timeline";
        TriedBrief: {
            blocked: boolean;
            brief: components["schemas"]["Brief"];
            findings: components["schemas"]["Finding"][];
            gate: components["schemas"]["Gate"];
            questions: components["schemas"]["Question"][];
            tally: components["schemas"]["Tally"];
        };
        TryBrief: {
            brief?: components["schemas"]["Brief"];
            gate?: components["schemas"]["Gate"];
            text?: string;
        };
        /** @enum {string} */
        WorkspaceRole: "owner" | "admin" | "member";
        WorkspaceView: {
            /** Format: iso-4217 */
            currency: string;
            /** Format: uuid */
            id: string;
            name: string;
            role?: components["schemas"]["WorkspaceRole"];
            sample: boolean;
            time_zone: string;
            work_week: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
