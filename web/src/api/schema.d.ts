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
    "/api/v1/engagements/{engagement}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what happened last in an engagement.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many, at most 200; 50 where it is left out. */
                    limit?: number;
                };
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
                        "application/json": components["schemas"]["Activity"];
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
         * Shows the newest version of the brief and its open questions; as a file with ?format=yaml.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description json, or yaml for the brief alone as a file. */
                    format?: string;
                };
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
         * Shows one version of the brief; as a file with ?format=yaml.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description json, or yaml for the brief alone as a file. */
                    format?: string;
                };
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
    "/api/v1/engagements/{engagement}/brief/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what changed up to a version, since the one before it or ?since=N.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The version to begin from; the one before where it is left out. */
                    since?: number;
                };
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
                        "application/json": components["schemas"]["BriefChanges"];
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
    "/api/v1/engagements/{engagement}/checks/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a brief that is not saved as this engagement's: its data, contract and policy count.
         * @description Who may call: participant; proof: any.
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
    "/api/v1/engagements/{engagement}/compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what computing has cost, what running searches will still cost, and the cap.
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
                        "application/json": components["schemas"]["ComputeView"];
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
         * Sets the cap for computing, or raises the contract's, with a reason that stays on record.
         * @description Who may call: client; proof: session.
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
                    "application/json": components["schemas"]["SaveCap"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComputeView"];
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
    "/api/v1/engagements/{engagement}/compute/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Saves what an hour costs on each machine; runs that have begun keep their rate.
         * @description Who may call: party; proof: session.
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
                    "application/json": components["schemas"]["SaveRates"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComputeView"];
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
    "/api/v1/engagements/{engagement}/compute/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what each run has cost and from what, newest first.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many, at most 1000; 100 where it is left out. */
                    limit?: number;
                };
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
                        "application/json": components["schemas"]["RunCostList"];
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
    "/api/v1/engagements/{engagement}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the contract as it stands.
         * @description Who may call: party; proof: any.
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
                        "application/json": components["schemas"]["ContractView"];
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
         * Saves a new version of the draft; refused with the newer one when somebody was faster.
         * @description Who may call: party; proof: any.
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
                    "application/json": components["schemas"]["SaveContract"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContractView"];
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
         * Draws up the contract from the brief for the invited expert: passes the gate offer.
         * @description Who may call: client; proof: session.
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContractView"];
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
    "/api/v1/engagements/{engagement}/contract/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines the other side's proposal, with a reason.
         * @description Who may call: party; proof: any.
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
                    "application/json": components["schemas"]["DeclineContract"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContractView"];
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
    "/api/v1/engagements/{engagement}/contract/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads everything that proves the contract, as one file.
         * @description Who may call: party; proof: any.
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
    "/api/v1/engagements/{engagement}/contract/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freezes the draft and proposes it for signing.
         * @description Who may call: party; proof: any.
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
                    "application/json": components["schemas"]["ProposeContract"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContractView"];
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
         * Takes the own side's proposal back.
         * @description Who may call: party; proof: any.
         */
        delete: {
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
                        "application/json": components["schemas"]["ContractView"];
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement}/contract/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs the proposed contract for the own side.
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
                    "application/json": components["schemas"]["SignContract"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContractView"];
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
    "/api/v1/engagements/{engagement}/contract/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the contract's text, as it is signed.
         * @description Who may call: party; proof: any.
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
    "/api/v1/engagements/{engagement}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the data sheets: what the brief says, what the samples show, who has access.
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
                        "application/json": components["schemas"]["DataSheetList"];
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
    "/api/v1/engagements/{engagement}/data/{asset}/access/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the expert was given access to the data.
         * @description Who may call: client; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    asset: string;
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
                        "application/json": components["schemas"]["DataSheet"];
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
    "/api/v1/engagements/{engagement}/data/{asset}/access/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the expert has opened the data with the access given.
         * @description Who may call: expert; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    asset: string;
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
                        "application/json": components["schemas"]["DataSheet"];
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
    "/api/v1/engagements/{engagement}/data/{asset}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records what follows from the verdict on the newest sample, and why.
         * @description Who may call: party; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    asset: string;
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideOnData"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DataSheet"];
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
    "/api/v1/engagements/{engagement}/data/{asset}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the newest profile; personal values to the client only.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    asset: string;
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
                        "application/json": components["schemas"]["Profile"];
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
    "/api/v1/engagements/{engagement}/data/{asset}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a CSV or NDJSON sample, profiles it and says whether it is ready; ?label= names the column to learn.
         * @description Who may call: client; proof: any.
         */
        post: {
            parameters: {
                query?: {
                    /** @description The column to learn. */
                    label?: string;
                };
                header?: never;
                path: {
                    asset: string;
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
                        "application/json": components["schemas"]["DataSheet"];
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
    "/api/v1/engagements/{engagement}/data/{asset}/sample/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a sample from a file in an import folder of the server.
         * @description Who may call: client; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    asset: string;
                    engagement: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportSample"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DataSheet"];
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
    "/api/v1/engagements/{engagement}/data/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of data that commits hold, and whether they were pushed.
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
                        "application/json": components["schemas"]["DataVersionList"];
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
         * Tells which data a commit of the repository holds, as DVC's files in it say.
         * @description Who may call: party; proof: any.
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
                    "application/json": components["schemas"]["IndexCommit"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndexedCommit"];
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
    "/api/v1/engagements/{engagement}/data/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells which files differ from the version before, or from ?from=.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The id of the version to compare with. */
                    from?: string;
                };
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
                        "application/json": components["schemas"]["VersionChanges"];
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
    "/api/v1/engagements/{engagement}/data/versions/{version}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the files of a version.
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
                        "application/json": components["schemas"]["VersionFiles"];
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
    "/api/v1/engagements/{engagement}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the gates that were passed, newest first, with the digest of the facts they were decided on.
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
                        "application/json": components["schemas"]["DecisionList"];
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
    "/api/v1/engagements/{engagement}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists sealed evaluations and their submissions; private scores once they are revealed.
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
                        "application/json": components["schemas"]["EvaluationList"];
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
         * Prepares a sealed evaluation: metric, public share and number of tries.
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
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewEvaluation"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationView"];
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
    "/api/v1/engagements/{engagement}/evaluations/{evaluation}/baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Names the submission that the others are compared with.
         * @description Who may call: party; proof: any.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    evaluation: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NameBaseline"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationView"];
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
    "/api/v1/engagements/{engagement}/evaluations/{evaluation}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets until when submissions are taken, and whether later ones are refused or marked.
         * @description Who may call: client; proof: any.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    evaluation: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetDeadline"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvaluationView"];
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
    "/api/v1/engagements/{engagement}/evaluations/{evaluation}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes the labels as CSV, once, and seals them: both see the digest, nobody the labels.
         * @description Who may call: client; proof: any.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    evaluation: string;
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
                        "application/json": components["schemas"]["EvaluationView"];
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
    "/api/v1/engagements/{engagement}/evaluations/{evaluation}/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ranks what the server scored: by public scores, once revealed by private ones; beside it what runs report of themselves.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    evaluation: string;
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
                        "application/json": components["schemas"]["Leaderboard"];
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
    "/api/v1/engagements/{engagement}/evaluations/{evaluation}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens salt and private scores to both parties and ends the submissions, for ever.
         * @description Who may call: client; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    evaluation: string;
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
                        "application/json": components["schemas"]["EvaluationView"];
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
    "/api/v1/engagements/{engagement}/evaluations/{evaluation}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes predictions as CSV and scores them; a file that is refused costs no try.
         * @description Who may call: expert; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    evaluation: string;
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
                        "application/json": components["schemas"]["SubmissionView"];
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
    "/api/v1/engagements/{engagement}/evaluations/{evaluation}/submissions/{submission}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that was computed about a submission, for tenon verify; the private part once it is revealed.
         * @description Who may call: party; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    evaluation: string;
                    submission: string;
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
                        "application/json": components["schemas"]["ScoreCard"];
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
    "/api/v1/engagements/{engagement}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the profiles of the engagement's experts; the rate to the client's side only.
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
                        "application/json": components["schemas"]["ExpertList"];
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
         * Runs the checks; with ?gate= as they weigh at that gate, with ?at=DAY on the facts of that day's end.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description On the facts of this day's end, YYYY-MM-DD. */
                    at?: string;
                    /** @description As the findings weigh at this gate. */
                    gate?: string;
                };
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
    "/api/v1/engagements/{engagement}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the project funds: pledged, confirmed, allocated, owed and paid.
         * @description Who may call: party; proof: any.
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
                        "application/json": components["schemas"]["FundsView"];
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
    "/api/v1/engagements/{engagement}/funds/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the bank shows the money of a pledge, or an amount.
         * @description Who may call: client; proof: fresh.
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
                    "application/json": components["schemas"]["ConfirmFunds"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransfersView"];
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
    "/api/v1/engagements/{engagement}/funds/pledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a pledge; it moves nothing until it is confirmed.
         * @description Who may call: client; proof: fresh.
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
                    "application/json": components["schemas"]["PledgeFunds"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PledgeView"];
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
    "/api/v1/engagements/{engagement}/funds/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes available funds back to the client's free use.
         * @description Who may call: client; proof: fresh.
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
                    "application/json": components["schemas"]["ReturnFunds"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransfersView"];
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
    "/api/v1/engagements/{engagement}/hypotheses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the hypotheses, the runs that answer each, and how it stands; newest first.
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
                        "application/json": components["schemas"]["HypothesisList"];
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
         * Writes a hypothesis: what is changed, the metric, the size expected, and the time-box.
         * @description Who may call: party; proof: any.
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
                    "application/json": components["schemas"]["NewHypothesis"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HypothesisView"];
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
    "/api/v1/engagements/{engagement}/hypotheses/{hypothesis}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a hypothesis, named by its key, such as H-1.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    hypothesis: string;
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
                        "application/json": components["schemas"]["HypothesisView"];
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
    "/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes an open hypothesis by hand, with a reason that stays on record.
         * @description Who may call: party; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    hypothesis: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseHypothesis"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HypothesisView"];
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
    "/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopens a closed hypothesis with a new time-box and a reason that stays on record.
         * @description Who may call: party; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    hypothesis: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReopenHypothesis"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HypothesisView"];
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
    "/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a run answers a hypothesis, as its tag tenon.hypothesis does.
         * @description Who may call: party; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    hypothesis: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkRun"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HypothesisView"];
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
    "/api/v1/engagements/{engagement}/import-folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the folders on the server from which samples can be taken, and their files.
         * @description Who may call: client; proof: any.
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
                        "application/json": components["schemas"]["ImportFolderList"];
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
    "/api/v1/engagements/{engagement}/ledger/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the transfers of a currency in order, after the sequence number given.
         * @description Who may call: party; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The number the page begins after. */
                    after?: number;
                };
                header?: never;
                path: {
                    currency: string;
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
                        "application/json": components["schemas"]["StatementView"];
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
    "/api/v1/engagements/{engagement}/ledger/transfers/{transfer}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records the mirror image of a transfer, with a reason.
         * @description Who may call: party; proof: fresh.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    transfer: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectTransfer"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransfersView"];
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
    "/api/v1/engagements/{engagement}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows which runs read which versions of data, and which models they made.
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
                        "application/json": components["schemas"]["Lineage"];
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
    "/api/v1/engagements/{engagement}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the links that show a summary without an account.
         * @description Who may call: party; proof: any.
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
                        "application/json": components["schemas"]["SummaryLinkList"];
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
         * Makes a link that shows a week's summary to anybody who has it; it is shown once.
         * @description Who may call: party; proof: session.
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
                    "application/json": components["schemas"]["NewSummaryLink"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeSummaryLink"];
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
    "/api/v1/engagements/{engagement}/links/{link}": {
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
         * Revokes a link.
         * @description Who may call: party; proof: session.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    link: string;
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
    "/api/v1/engagements/{engagement}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the milestones, how each criterion stands, and on what that rests.
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
                        "application/json": components["schemas"]["MilestoneList"];
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
    "/api/v1/engagements/{engagement}/milestones/{milestone}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts a milestone: passes the gate accept and books what was earned, in one step.
         * @description Who may call: client; proof: fresh.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    milestone: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptMilestone"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MilestoneView"];
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
    "/api/v1/engagements/{engagement}/milestones/{milestone}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a submission back, by criterion and with what was observed.
         * @description Who may call: client; proof: session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    milestone: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequestChanges"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MilestoneView"];
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
    "/api/v1/engagements/{engagement}/milestones/{milestone}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names a run or a file as the evidence of a criterion.
         * @description Who may call: expert; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    milestone: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkEvidence"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MilestoneView"];
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
    "/api/v1/engagements/{engagement}/milestones/{milestone}/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets confirmed project funds aside for a milestone.
         * @description Who may call: client; proof: fresh.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    milestone: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FundMilestone"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MilestoneView"];
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
    "/api/v1/engagements/{engagement}/milestones/{milestone}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a funded milestone; the first passes the gate start.
         * @description Who may call: party; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    milestone: string;
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
                        "application/json": components["schemas"]["MilestoneView"];
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
    "/api/v1/engagements/{engagement}/milestones/{milestone}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submits a milestone for acceptance; the review window begins.
         * @description Who may call: expert; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    milestone: string;
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
                        "application/json": components["schemas"]["MilestoneView"];
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
    "/api/v1/engagements/{engagement}/milestones/{milestone}/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a criterion go, with a reason that stays on record.
         * @description Who may call: client; proof: fresh.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    milestone: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WaiveCriterion"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MilestoneView"];
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
    "/api/v1/engagements/{engagement}/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists registered models with the newest versions, what proposes them and what is behind them.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description In the language of MLflow's search. */
                    filter?: string;
                    /** @description How many, at most 1000; 100 where it is left out. */
                    limit?: number;
                    /** @description A column, with ASC or DESC; may stand several times. */
                    order_by?: string[];
                    /** @description From the page before. */
                    page_token?: string;
                };
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
                        "application/json": components["schemas"]["ModelList"];
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
    "/api/v1/engagements/{engagement}/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a registered model with its versions, newest first, and the lineage of each.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Of its versions, in the language of MLflow's search. */
                    filter?: string;
                    /** @description How many versions, at most 1000; 100 where it is left out. */
                    limit?: number;
                    /** @description From the page before. */
                    page_token?: string;
                };
                header?: never;
                path: {
                    engagement: string;
                    name: string;
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
                        "application/json": components["schemas"]["ModelView"];
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
    "/api/v1/engagements/{engagement}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the payouts, newest first.
         * @description Who may call: party; proof: any.
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
                        "application/json": components["schemas"]["PayoutsView"];
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
         * Asks for the payout of what an expert earned.
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
                    "application/json": components["schemas"]["RequestPayout"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransfersView"];
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
    "/api/v1/engagements/{engagement}/payouts/{payout}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the bank paid a payout.
         * @description Who may call: client; proof: fresh.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    payout: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConfirmPayout"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransfersView"];
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
    "/api/v1/engagements/{engagement}/payouts/{payout}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Voids a payout that will not be paid; its amount stays reserved.
         * @description Who may call: client; proof: fresh.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    payout: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VoidPayout"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransfersView"];
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
    "/api/v1/engagements/{engagement}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the phases on the calendar, how sure their end is, what is advised, and every move.
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
                        "application/json": components["schemas"]["PlanView"];
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
    "/api/v1/engagements/{engagement}/plan/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proposes phases, each with its reason; nothing is taken over by itself.
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
                        "application/json": components["schemas"]["PlanDraft"];
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
    "/api/v1/engagements/{engagement}/plan/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves a phase, and those that depend on it, with a reason that stays on record.
         * @description Who may call: party; proof: any.
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
                    "application/json": components["schemas"]["NewPlanMove"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
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
    "/api/v1/engagements/{engagement}/plan/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows the plan and the advice of a brief that is not saved, with this engagement's calendar, policy and data.
         * @description Who may call: participant; proof: any.
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
                    "application/json": components["schemas"]["TryPlan"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TriedPlan"];
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
    "/api/v1/engagements/{engagement}/purges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was removed for good, and how far a purge is.
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
                        "application/json": components["schemas"]["PurgeList"];
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
         * Removes for good what is deleted, if it still is what the preview showed.
         * @description Who may call: client; proof: session.
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
                    "application/json": components["schemas"]["StartPurge"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PurgeView"];
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
    "/api/v1/engagements/{engagement}/purges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts what is deleted and would be removed for good, and says what is kept and why.
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
                        "application/json": components["schemas"]["PurgePreview"];
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
    "/api/v1/engagements/{engagement}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists runs by filter and order, with parameters and latest metrics.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only this experiment's; may stand several times. */
                    experiment?: string[];
                    /** @description In the language of MLflow's search. */
                    filter?: string;
                    /** @description How many, at most 1000; 100 where it is left out. */
                    limit?: number;
                    /** @description A column, with ASC or DESC; may stand several times. */
                    order_by?: string[];
                    /** @description From the page before. */
                    page_token?: string;
                };
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
                        "application/json": components["schemas"]["RunList"];
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
    "/api/v1/engagements/{engagement}/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a run with everything logged to it and what is needed to repeat it.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    run: string;
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
                        "application/json": components["schemas"]["RunView"];
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
    "/api/v1/engagements/{engagement}/runs/{run}/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the files of a run and of the models it made, with what their names say they are for.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    run: string;
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
                        "application/json": components["schemas"]["RunFileView"];
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
    "/api/v1/engagements/{engagement}/runs/{run}/baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks a run as the baseline, or takes the mark off.
         * @description Who may call: party; proof: any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    run: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetBaseline"];
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
    "/api/v1/engagements/{engagement}/runs/{run}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says in plain words what changed from another run to this one.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The other run's id. */
                    since?: string;
                };
                header?: never;
                path: {
                    engagement: string;
                    run: string;
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
                        "application/json": components["schemas"]["RunChanges"];
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
    "/api/v1/engagements/{engagement}/runs/{run}/metrics/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a metric's curve: its points where they are few, else at most ?buckets= of them.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many points at most, up to 2000; 500 where it is left out. */
                    buckets?: number;
                };
                header?: never;
                path: {
                    engagement: string;
                    key: string;
                    run: string;
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
                        "application/json": components["schemas"]["Curve"];
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
    "/api/v1/engagements/{engagement}/runs/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists every metric, parameter and tag that was logged, with how many runs have it.
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
                        "application/json": components["schemas"]["LoggedColumns"];
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
    "/api/v1/engagements/{engagement}/runs/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows up to 200 runs with everything they logged, as columns.
         * @description Who may call: participant; proof: any.
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
                    "application/json": components["schemas"]["CompareRuns"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunTable"];
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
    "/api/v1/engagements/{engagement}/runs/curves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draws metrics of many runs, each curve in at most as many points as asked for.
         * @description Who may call: participant; proof: any.
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
                    "application/json": components["schemas"]["AskCurves"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunCurves"];
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
    "/api/v1/engagements/{engagement}/runs/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists runs by filter and order as columns: ten thousand in one answer.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description metrics.<name>, params.<name>, tags.<name>, attributes.end_time, or usual for the most common ones; may stand several times. */
                    columns?: string[];
                    /** @description Only this experiment's; may stand several times. */
                    experiment?: string[];
                    /** @description In the language of MLflow's search. */
                    filter?: string;
                    /** @description How many, at most 50000; 20000 where it is left out. */
                    limit?: number;
                    /** @description A column, with ASC or DESC; may stand several times. */
                    order_by?: string[];
                };
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
                        "application/json": components["schemas"]["RunTable"];
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
    "/api/v1/engagements/{engagement}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells a week in three bullets, each with its evidence; ?week= names one of its days.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description A day of the week, YYYY-MM-DD; this week where it is left out. */
                    week?: string;
                };
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
                        "application/json": components["schemas"]["SummaryView"];
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
    "/api/v1/engagements/{engagement}/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists traces by filter and order, with tokens and the run they came from.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only this experiment's; may stand several times. */
                    experiment?: string[];
                    /** @description In the language of MLflow's search of traces. */
                    filter?: string;
                    /** @description How many, at most 500; 100 where it is left out. */
                    limit?: number;
                    /** @description A column, with ASC or DESC; may stand several times. */
                    order_by?: string[];
                    /** @description From the page before. */
                    page_token?: string;
                };
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
                        "application/json": components["schemas"]["TraceList"];
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
    "/api/v1/engagements/{engagement}/traces/{trace}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a trace, what was said of it, and the path of the file of its spans.
         * @description Who may call: participant; proof: any.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    engagement: string;
                    trace: string;
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
                        "application/json": components["schemas"]["TraceView"];
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
    "/api/v1/invitations/{token}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows whoever has an invitation's link what it is about: brief, plan, pay and data, as far as the role needs them.
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
                        "application/json": components["schemas"]["InvitationPreview"];
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
    "/api/v1/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a summary to whoever has its link.
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
                        "application/json": components["schemas"]["SharedSummary"];
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
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The metrics that the server computes: tasks, direction, range, formula and meaning.
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
                        "application/json": components["schemas"]["MetricList"];
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
    "/api/v1/plans/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows the plan and the advice of a brief that is not saved.
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
                    "application/json": components["schemas"]["TryPlan"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TriedPlan"];
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
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows your own profile as an expert.
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
                        "application/json": components["schemas"]["ExpertView"];
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
         * Saves your profile as an expert; refused with the newer one when it was saved elsewhere.
         * @description Who may call: signed_in; proof: session.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveExpertProfile"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExpertView"];
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
    "/api/v1/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows the finished example, loading it first: to an owner, or with the claim link.
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
                    "application/json": components["schemas"]["ShowSample"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SampleView"];
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
    "/api/v1/schemas/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describes a brief's file as JSON Schema, for editors.
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
    "/api/v1/sign-in-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a session with a link that is good once.
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
                    "application/json": components["schemas"]["Enter"];
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
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what waits for you and what you wait for, most urgent first.
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
                        "application/json": components["schemas"]["TodayView"];
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
    "/api/v1/workspaces/{workspace}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows what happens in a workspace, as server-sent events.
         * @description Who may call: visitor; proof: any.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The number of the last event that is known. */
                    after?: number;
                };
                header?: never;
                path: {
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
    "/api/v1/workspaces/{workspace}/ledger/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads every record again and says which invariants of the books hold.
         * @description Who may call: owner; proof: any.
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
                        "application/json": components["schemas"]["VerificationView"];
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
    "/api/v1/workspaces/{workspace}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the numbers the workspace's checks go by, and their history.
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
                        "application/json": components["schemas"]["PolicyView"];
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
         * Changes the numbers the workspace's checks go by, with a reason that stays on record.
         * @description Who may call: owner; proof: session.
         */
        put: {
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
                    "application/json": components["schemas"]["SavePolicy"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyView"];
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
    "/api/v1/workspaces/{workspace}/sample": {
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
         * Removes the sample whole: every row, every file, and the people who exist only in it.
         * @description Who may call: owner; proof: session.
         */
        delete: {
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
    "/api/v1/workspaces/{workspace}/sample/claim-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leads from the sample to a workspace of one's own, while nobody owns the server.
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
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimLink"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceTerms: {
            /** Format: int64 */
            resubmit_days?: number;
            /** Format: int64 */
            review_days?: number;
            /** Format: int64 */
            rounds?: number;
            silence?: components["schemas"]["Silence"];
        };
        AcceptInvitation: {
            name?: string;
            password: string;
        };
        AcceptMilestone: {
            /** Format: uuid */
            id: string;
        };
        AccountView: {
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        Activity: {
            events: components["schemas"]["EventView"][];
        };
        AftercareTerms: {
            /** Format: int64 */
            checks_per_month?: number;
            /** Format: int64 */
            months?: number;
        };
        AnswerField: {
            choices: string[];
            form: components["schemas"]["AnswerForm"];
            label: string;
            pointer: string;
        };
        /** @enum {string} */
        AnswerForm: "text" | "number" | "day" | "yes_no" | "choice" | "list" | "choices" | "money";
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
        /** @enum {string} */
        ArtifactKind: "explanation" | "confusion_matrix" | "slice_metrics" | "model_card" | "environment" | "safety_test" | "data_version" | "model";
        AskCurves: {
            along?: components["schemas"]["CurveAxis"];
            /** Format: int64 */
            buckets?: number;
            keys: string[];
            runs: string[];
        };
        /** @enum {string} */
        AssessmentKind: "feedback" | "expectation" | "issue";
        /** @enum {string} */
        AssetOwner: "undecided" | "client" | "expert" | "shared";
        /** @enum {string} */
        AssignOn: "payment" | "acceptance" | "creation";
        Baseline: {
            name: string;
            /** Format: uuid */
            submission: string;
        };
        Brief: {
            affected?: string[];
            budget?: components["schemas"]["Budget"];
            constraints?: components["schemas"]["Constraint"][];
            criteria?: components["schemas"]["Criterion"][];
            data?: components["schemas"]["DataAsset"][];
            deliverables?: components["schemas"]["Deliverable"][];
            domain?: components["schemas"]["Domain"];
            exclusions?: string[];
            fairness?: components["schemas"]["Fairness"];
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
        BriefChange: {
            after: string;
            before: string;
            label: string;
            pointer: string;
            what: components["schemas"]["ChangeKind"];
        };
        BriefChanges: {
            changes: components["schemas"]["BriefChange"][];
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
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
        CapDecision: {
            cap: components["schemas"]["Money"];
            /** Format: date-time */
            decided_at: string;
            decided_by: string;
            /** Format: int64 */
            number: number;
            reason: string;
        };
        /** @enum {string} */
        CardKind: "score_card";
        CardVerdict: {
            criterion: string;
            /** Format: date-time */
            decided_at: string;
            engine: string;
            inputs_sha256: string;
            met: boolean;
            op: string;
            score: number;
            threshold: number;
        };
        /** @enum {string} */
        ChangeKind: "added" | "removed" | "changed";
        ChangePassword: {
            current: string;
            new: string;
        };
        ChangeTerms: {
            /** Format: int64 */
            answer_days?: number;
        };
        CheckList: {
            checks: components["schemas"]["CheckView"][];
            /** Format: int64 */
            engine_version: number;
            /** Format: int64 */
            ruled: number;
            /** Format: int64 */
            waiting: number;
        };
        CheckStop: {
            gate: components["schemas"]["Gate"];
            severity: components["schemas"]["Severity"];
        };
        CheckView: {
            code: string;
            example: string;
            expert_only: boolean;
            fix: string;
            mended: string;
            party: components["schemas"]["Side"];
            reads: string;
            severity: components["schemas"]["Severity"];
            source: string;
            stops: components["schemas"]["CheckStop"][];
            title: string;
            waits_for?: string;
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
        ClaimLink: {
            path: string;
        };
        ClassCount: {
            /** Format: int64 */
            count: number;
            share: number;
            value: string;
        };
        CloseHypothesis: {
            reason: string;
            state: components["schemas"]["HypothesisState"];
        };
        ColumnProfile: {
            dates?: components["schemas"]["DateSummary"];
            /** Format: int64 */
            distinct: number;
            distinct_error: number;
            is_constant: boolean;
            is_distinct_exact: boolean;
            is_key_candidate: boolean;
            is_key_exact: boolean;
            lengths?: components["schemas"]["TextLengths"];
            /** Format: int64 */
            missing: number;
            missing_spellings: components["schemas"]["SpellingCount"][];
            name: string;
            numbers?: components["schemas"]["NumberSummary"];
            /** Format: int64 */
            present: number;
            sensitivity: components["schemas"]["ColumnSensitivity"];
            sensitivity_reasons: string[];
            /** Format: int64 */
            top_count_shortfall_max: number;
            top_share?: number;
            top_values: components["schemas"]["TopValue"][];
            type: components["schemas"]["ColumnType"];
            type_share: number;
        };
        /** @enum {string} */
        ColumnSensitivity: "none_found" | "personal" | "sensitive";
        /** @enum {string} */
        ColumnType: "empty" | "boolean" | "integer" | "decimal" | "date" | "datetime" | "category" | "text";
        CompareRuns: {
            runs: string[];
        };
        ComputeAlert: {
            /** Format: int64 */
            level_bp: number;
            spent: components["schemas"]["Money"];
            /** Format: date-time */
            told_at: string;
        };
        /** @enum {string} */
        ComputePayer: "client" | "expert";
        ComputeTerms: {
            alerts_bp?: number[];
            cap?: components["schemas"]["Money"];
            owner?: components["schemas"]["ComputePayer"];
        };
        ComputeView: {
            agreed?: components["schemas"]["Money"];
            alerts: components["schemas"]["ComputeAlert"][];
            alerts_bp: number[];
            by_expert: components["schemas"]["Money"];
            cap?: components["schemas"]["Money"];
            card: components["schemas"]["RateCardView"];
            currency: string;
            /** Format: int64 */
            decision?: number;
            decisions: components["schemas"]["CapDecision"][];
            left?: components["schemas"]["Money"];
            payer: string;
            /** Format: int64 */
            running: number;
            /** Format: int64 */
            runs: number;
            spent: components["schemas"]["Money"];
            stops_runs: boolean;
            sweeps: components["schemas"]["Sweep"][];
            to_come: components["schemas"]["Money"];
            /** Format: int64 */
            unpriced: number;
            /** Format: int64 */
            used_bp?: number;
            will_exceed: boolean;
        };
        ConfidentialityTerms: {
            mutual?: boolean;
            /** Format: int64 */
            years?: number;
        };
        ConfirmFunds: {
            amount?: components["schemas"]["Money"];
            bank_reference: string;
            /** Format: date-time */
            effective_at?: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            pledge?: string;
        };
        ConfirmPayout: {
            amount?: components["schemas"]["Money"];
            bank_reference: string;
            /** Format: date-time */
            effective_at?: string;
            /** Format: uuid */
            id: string;
        };
        Confusion: {
            /** Format: int64 */
            false_negative: number;
            /** Format: int64 */
            false_positive: number;
            /** Format: int64 */
            true_negative: number;
            /** Format: int64 */
            true_positive: number;
        };
        Constraint: {
            kind?: components["schemas"]["ConstraintKind"];
            what?: string;
        };
        /** @enum {string} */
        ConstraintKind: "latency" | "integration" | "regulation" | "budget" | "hardware" | "explainability" | "other";
        ContractCriterion: {
            binding?: boolean;
            deliverable?: string;
            id?: string;
            kind?: components["schemas"]["CriterionKind"];
            measured_on?: string;
            metric?: string;
            on?: components["schemas"]["EvidenceOn"];
            /** Format: comparison */
            op?: string;
            text?: string;
            value?: number;
        };
        ContractDeliverable: {
            id?: string;
            kind?: components["schemas"]["DeliverableKind"];
            what?: string;
        };
        ContractMilestone: {
            amount?: components["schemas"]["Money"];
            criteria?: components["schemas"]["ContractCriterion"][];
            deliverables?: string[];
            /** Format: date */
            due?: string;
            id?: string;
            name?: string;
            stage?: components["schemas"]["PhaseKind"];
        };
        ContractParties: {
            client?: components["schemas"]["ContractParty"];
            expert?: components["schemas"]["ContractParty"];
        };
        ContractParty: {
            email?: string;
            name?: string;
        };
        ContractPricing: {
            model?: components["schemas"]["Pricing"];
            total?: components["schemas"]["Money"];
        };
        ContractProblem: {
            code: string;
            message: string;
            pointer: string;
        };
        ContractSignature: {
            name: string;
            party: components["schemas"]["Party"];
            /** Format: date-time */
            signed_at: string;
        };
        /** @enum {string} */
        ContractState: "draft" | "proposed" | "signing" | "active";
        /** @enum {string} */
        ContractStep: "edit" | "propose" | "withdraw" | "decline" | "sign";
        ContractTerm: {
            /** Format: date */
            end?: string;
            /** Format: date */
            start?: string;
        };
        ContractTerms: {
            acceptance?: components["schemas"]["AcceptanceTerms"];
            aftercare?: components["schemas"]["AftercareTerms"];
            /** Format: int64 */
            brief_version?: number;
            changes?: components["schemas"]["ChangeTerms"];
            completion?: string;
            compute?: components["schemas"]["ComputeTerms"];
            confidentiality?: components["schemas"]["ConfidentialityTerms"];
            data_access?: components["schemas"]["DataAccessTerms"][];
            data_use?: components["schemas"]["DataUseTerms"];
            deliverables?: components["schemas"]["ContractDeliverable"][];
            exclusions?: string[];
            goal?: string;
            kill_switch?: components["schemas"]["KillSwitchTerms"];
            liability?: components["schemas"]["LiabilityTerms"];
            milestones?: components["schemas"]["ContractMilestone"][];
            ownership?: components["schemas"]["OwnershipTerms"];
            parties?: components["schemas"]["ContractParties"];
            pricing?: components["schemas"]["ContractPricing"];
            processing?: components["schemas"]["ProcessingTerms"];
            tenon?: string;
            term?: components["schemas"]["ContractTerm"];
            time_zone?: string;
            title?: string;
            work_week?: string;
        };
        ContractView: {
            digest: string;
            /** Format: uuid */
            id: string;
            problems: components["schemas"]["ContractProblem"][];
            proposed_by?: components["schemas"]["Party"];
            signatures: components["schemas"]["ContractSignature"][];
            signing?: components["schemas"]["SigningSheet"];
            state: components["schemas"]["ContractState"];
            terms: components["schemas"]["ContractTerms"];
            /** Format: int64 */
            version: number;
            you_may: components["schemas"]["ContractStep"][];
            your_side?: components["schemas"]["Party"];
        };
        CorrectTransfer: {
            /** Format: uuid */
            id: string;
            reason: string;
        };
        /** @enum {string} */
        CostBasis: "reported" | "rate" | "trials" | "other_currency" | "no_rate";
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
        CriterionStanding: {
            because: string;
            binding: boolean;
            /** Format: int64 */
            engine_version?: number;
            evaluation?: string;
            file_path?: string;
            id: string;
            inputs_sha256?: string;
            kind: components["schemas"]["CriterionKind"];
            met: boolean;
            resolves: boolean;
            run_id?: string;
            stale: boolean;
            text: string;
            waived_because?: string;
            waived_by?: string;
        };
        CurrencyFundsView: {
            allocated: components["schemas"]["Money"];
            available: components["schemas"]["Money"];
            confirmed: components["schemas"]["Money"];
            /** Format: iso-4217 */
            currency: string;
            earned: components["schemas"]["Money"];
            experts: components["schemas"]["ExpertFundsView"][];
            milestones: components["schemas"]["MilestoneFundsView"][];
            owed: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            paying_out: components["schemas"]["Money"];
            pledged: components["schemas"]["Money"];
            returned: components["schemas"]["Money"];
        };
        Curve: {
            buckets: components["schemas"]["CurveBucket"][];
            /** Format: int64 */
            count: number;
            key: string;
            points: components["schemas"]["CurvePoint"][];
        };
        /** @enum {string} */
        CurveAxis: "step" | "time";
        CurveBucket: {
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            first_step: number;
            last: number;
            /** Format: int64 */
            last_step: number;
            max?: number;
            min?: number;
        };
        CurvePoint: {
            /** Format: int64 */
            at_ms: number;
            /** Format: int64 */
            step: number;
            value: number;
        };
        DataAccessTerms: {
            dataset?: string;
            /** Format: date */
            due?: string;
            /** Format: int64 */
            grace_days?: number;
            what?: string;
        };
        DataAccessView: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        DataAsset: {
            access_roles?: components["schemas"]["Duty"][];
            /** Format: date */
            access_until?: string;
            format?: string;
            handling?: string;
            id?: string;
            labels?: components["schemas"]["Labels"];
            /** Format: date */
            needed_by?: string;
            owner?: string;
            policy?: string;
            protection?: string;
            quality?: string;
            sensitivity?: components["schemas"]["Sensitivity"];
            size?: string;
            storage?: string;
            what?: string;
        };
        /** @enum {string} */
        DataChoice: "proceed" | "get_data" | "rescope" | "stop";
        DataCommit: {
            author: string;
            /** Format: date-time */
            committed_at: string;
            id: string;
            message: string;
        };
        DataDecisionView: {
            choice: components["schemas"]["DataChoice"];
            /** Format: date-time */
            decided_at: string;
            decided_by: string;
            reason: string;
            /** Format: int64 */
            version: number;
        };
        DataFinding: {
            code: string;
            column: string;
            sentence: string;
        };
        DataSampleView: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            columns: number;
            /** Format: int64 */
            rows: number;
            /** Format: date-time */
            sampled_at: string;
            sampled_by: string;
            sha256: string;
            /** Format: int64 */
            version: number;
        };
        DataSheet: {
            access_granted?: components["schemas"]["DataAccessView"];
            access_roles: components["schemas"]["Duty"][];
            /** Format: date */
            access_until?: string;
            access_verified?: components["schemas"]["DataAccessView"];
            asset: string;
            decision?: components["schemas"]["DataDecisionView"];
            format: string;
            from_sample: string[];
            handling: string;
            labels?: components["schemas"]["Labels"];
            /** Format: date */
            needed_by?: string;
            owner: string;
            policy: string;
            protection: string;
            quality: string;
            sample?: components["schemas"]["DataSampleView"];
            sensitivity?: components["schemas"]["Sensitivity"];
            size: string;
            storage: string;
            verdict?: components["schemas"]["ReadinessVerdict"];
            what: string;
        };
        DataSheetList: {
            sheets: components["schemas"]["DataSheet"][];
        };
        DataUseTerms: {
            copies_allowed?: boolean;
            other_training_allowed?: boolean;
            purposes?: string[];
            /** Format: int64 */
            return_days?: number;
        };
        DataVersion: {
            /** Format: int64 */
            bytes?: number;
            commits: components["schemas"]["DataCommit"][];
            digest: string;
            /** Format: int64 */
            files?: number;
            id: string;
            is_folder: boolean;
            made_from: string[];
            /** Format: int64 */
            number: number;
            path: string;
            sha256?: string;
            stage?: string;
        };
        DataVersionList: {
            versions: components["schemas"]["DataVersion"][];
        };
        DateSummary: {
            earliest: string;
            formats: components["schemas"]["FormatCount"][];
            is_day_first_unclear: boolean;
            latest: string;
            timeline?: components["schemas"]["TimelineSummary"];
        };
        DecideOnData: {
            choice: components["schemas"]["DataChoice"];
            reason: string;
        };
        DecisionList: {
            decisions: components["schemas"]["DecisionView"][];
        };
        DecisionView: {
            /** Format: date-time */
            decided_at: string;
            /** Format: int64 */
            engine_version: number;
            facts_sha256: string;
            gate: components["schemas"]["Gate"];
            name: string;
            subject: string;
        };
        DeclineContract: {
            reason: string;
        };
        Deliverable: {
            id?: string;
            kind?: components["schemas"]["DeliverableKind"];
            what?: string;
        };
        /** @enum {string} */
        DeliverableKind: "code" | "weights" | "dataset" | "report" | "api" | "pipeline" | "docs" | "model_card" | "analysis" | "other";
        /** @enum {string} */
        DifferenceKind: "metric" | "param" | "data" | "code" | "environment" | "cost";
        /** @enum {string} */
        Direction: "higher" | "lower";
        /** @enum {string} */
        Domain: "healthcare" | "finance" | "law" | "public_sector" | "retail" | "logistics" | "manufacturing" | "energy" | "marketing" | "software" | "other";
        /** @enum {string} */
        Driver: "complexity" | "data_quality" | "expertise" | "impact";
        /** @enum {string} */
        Duty: "data" | "modelling" | "evaluation" | "deployment" | "monitoring" | "operations" | "security" | "domain";
        /** @enum {string} */
        DutyBy: "expert" | "internal";
        EffortRange: {
            /** Format: int64 */
            days_p50: number;
            /** Format: int64 */
            days_p90: number;
            /** Format: int64 */
            hours_p50: number;
            /** Format: int64 */
            hours_p90: number;
            price_max: components["schemas"]["Money"];
            price_min: components["schemas"]["Money"];
            rate_max: components["schemas"]["Money"];
            rate_min: components["schemas"]["Money"];
        };
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
        Enter: {
            token: string;
        };
        EscalationView: {
            because: string;
            /** Format: date-time */
            escalated_at: string;
            /** Format: int64 */
            round: number;
        };
        Estimate: {
            /** Format: int64 */
            p10?: number;
            /** Format: int64 */
            p50?: number;
            /** Format: int64 */
            p90?: number;
        };
        EvaluationList: {
            evaluations: components["schemas"]["EvaluationView"][];
        };
        /** @enum {string} */
        EvaluationState: "open" | "sealed" | "revealed";
        EvaluationVerdict: {
            engine: string;
            inputs_sha256: string;
            met: boolean;
            /** Format: comparison */
            op: string;
            score: number;
            value: number;
        };
        EvaluationView: {
            baseline?: components["schemas"]["Baseline"];
            /** Format: date-time */
            closes_at?: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            criterion?: string;
            digest?: string;
            /** Format: uuid */
            id: string;
            late: components["schemas"]["LateRule"];
            metric: components["schemas"]["ScoreMetric"];
            name: string;
            parameter?: number;
            positive_label?: string;
            /** Format: int64 */
            public_rows?: number;
            /** Format: int64 */
            public_share_bp: number;
            /** Format: date-time */
            revealed_at?: string;
            /** Format: int64 */
            rows?: number;
            salt?: string;
            /** Format: date-time */
            sealed_at?: string;
            slices_open: boolean;
            state: components["schemas"]["EvaluationState"];
            submissions: components["schemas"]["SubmissionView"][];
            task: components["schemas"]["Task"];
            /** Format: int64 */
            tries: number;
            /** Format: int64 */
            tries_left: number;
            verdict?: components["schemas"]["EvaluationVerdict"];
        };
        EventView: {
            /** Format: uuid */
            actor?: string;
            actor_name: string;
            /** Format: date-time */
            at: string;
            data: unknown;
            /** Format: uuid */
            engagement?: string;
            kind: string;
            /** Format: int64 */
            number: number;
            subject: string;
        };
        /** @enum {string} */
        EvidenceOn: "sealed" | "run";
        ExpertFundsView: {
            /** Format: uuid */
            expert: string;
            owed: components["schemas"]["Money"];
            paying_out: components["schemas"]["Money"];
        };
        ExpertLink: {
            kind?: components["schemas"]["LinkKind"];
            url?: string;
        };
        ExpertList: {
            experts: components["schemas"]["ExpertView"][];
        };
        ExpertOutcome: {
            change?: string;
            evidence?: string;
            problem?: string;
        };
        ExpertProfile: {
            about?: string;
            /** Format: date */
            available_from?: string;
            domains?: string[];
            headline?: string;
            /** Format: int64 */
            hours_per_week?: number;
            languages?: string[];
            links?: components["schemas"]["ExpertLink"][];
            outcomes?: components["schemas"]["ExpertOutcome"][];
            rate_per_hour?: components["schemas"]["Money"];
            skills?: string[];
            specialisms?: components["schemas"]["Specialism"][];
            tenon?: string;
            time_zone?: string;
        };
        ExpertView: {
            /** Format: uuid */
            account: string;
            name: string;
            profile: components["schemas"]["ExpertProfile"];
            /** Format: date-time */
            saved_at?: string;
            /** Format: int64 */
            version: number;
        };
        Fairness: {
            about_people?: boolean;
            groups?: string[];
            /** Format: int64 */
            mitigation_days?: number;
        };
        FileChange: {
            kind: components["schemas"]["FileChangeKind"];
            path: string;
        };
        /** @enum {string} */
        FileChangeKind: "added" | "removed" | "changed";
        /** @enum {string} */
        FileFormat: "csv" | "ndjson";
        Finding: {
            blocks: components["schemas"]["Gate"][];
            code: string;
            expert_only: boolean;
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
            replay?: components["schemas"]["Replay"];
            tally: components["schemas"]["Tally"];
        };
        FindingView: {
            finding: components["schemas"]["Finding"];
            overridden_by?: string;
            reason?: string;
        };
        FormatCount: {
            /** Format: int64 */
            count: number;
            format: string;
        };
        /** @enum {string} */
        FundEvidence: "pledged" | "confirmed";
        FundMilestone: {
            /** Format: uuid */
            id: string;
        };
        FundsView: {
            funds: components["schemas"]["CurrencyFundsView"][];
            note: string;
            pledges: components["schemas"]["PledgeView"][];
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
        HistogramBin: {
            /** Format: int64 */
            count: number;
            from: number;
            to: number;
        };
        HypothesisList: {
            hypotheses: components["schemas"]["HypothesisView"][];
        };
        HypothesisMove: {
            because: string;
            best_value?: number;
            by_hand: boolean;
            /** Format: date-time */
            moved_at: string;
            moved_by: string;
            state: components["schemas"]["HypothesisState"];
        };
        HypothesisRun: {
            id: string;
            name: string;
            status: components["schemas"]["RunStatus"];
            value?: number;
        };
        /** @enum {string} */
        HypothesisState: "open" | "confirmed" | "refuted" | "inconclusive";
        HypothesisView: {
            baseline?: number;
            baseline_run?: string;
            because: string;
            best?: number;
            best_run?: string;
            box_is_over: boolean;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            direction: components["schemas"]["Wanted"];
            effect?: number;
            /** Format: int64 */
            effect_bp?: number;
            /** Format: date-time */
            ends_at: string;
            key: string;
            metric: string;
            moves: components["schemas"]["HypothesisMove"][];
            noise?: number;
            runs: components["schemas"]["HypothesisRun"][];
            state: components["schemas"]["HypothesisState"];
            statement: string;
            target?: number;
        };
        ImportFileView: {
            /** Format: int64 */
            bytes: number;
            name: string;
        };
        ImportFolderList: {
            folders: components["schemas"]["ImportFolderView"][];
        };
        ImportFolderView: {
            files: components["schemas"]["ImportFileView"][];
            name: string;
        };
        ImportSample: {
            file: string;
            folder: string;
            label?: string;
        };
        /** @enum {string} */
        Improvement: "better" | "worse" | "neither";
        IndexCommit: {
            author: string;
            commit: string;
            /** Format: date-time */
            committed_at: string;
            files: components["schemas"]["IndexedFile"][];
            inputs: components["schemas"]["StageInput"][];
            message: string;
        };
        IndexedCommit: {
            commit: string;
            /** Format: int64 */
            files: number;
            /** Format: int64 */
            new_versions: number;
            not_pushed: string[];
        };
        IndexedFile: {
            /** Format: int64 */
            bytes?: number;
            digest: string;
            /** Format: int64 */
            files?: number;
            kind: components["schemas"]["RemoteKind"];
            path: string;
            stage?: string;
        };
        /** @enum {string} */
        InsightPage: "overview" | "brief" | "checks" | "data" | "contract" | "money" | "runs" | "evaluations" | "milestones" | "members" | "compute";
        Interval: {
            high: number;
            low: number;
            method: components["schemas"]["IntervalMethod"];
        };
        /** @enum {string} */
        IntervalMethod: "wilson" | "delong" | "bootstrap";
        InvariantView: {
            code: string;
            holds: boolean;
            says: string;
            violation?: string;
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
        InvitationPreview: {
            brief?: components["schemas"]["PreviewedBrief"];
            data: components["schemas"]["PreviewedData"][];
            deciders: string[];
            milestones: components["schemas"]["ContractMilestone"][];
            shows: components["schemas"]["InvitationScope"];
        };
        InvitationScope: {
            brief: boolean;
            data: boolean;
            money: boolean;
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
        KeptRun: {
            name: string;
            run_id: string;
            why: string;
        };
        /** @enum {string} */
        KillReason: "data_insufficient" | "data_late" | "client_convenience" | "feasibility_no_go" | "compute_cap" | "legal_bar" | "expert_convenience";
        KillSwitchTerms: {
            /** Format: int64 */
            cure_days?: number;
            reasons?: components["schemas"]["KillTerm"][];
        };
        KillTerm: {
            /** Format: int64 */
            fee_bp?: number;
            reason?: components["schemas"]["KillReason"];
        };
        /** @enum {string} */
        Kind: "chatbot" | "recommender" | "forecasting" | "vision" | "tabular" | "churn" | "fraud" | "extraction" | "search" | "other";
        KnobView: {
            key: string;
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            most: number;
            /** Format: int64 */
            otherwise: number;
            read_by: string;
            title: string;
            unit: string;
        };
        LabelProfile: {
            classes: components["schemas"]["ClassCount"][];
            /** Format: int64 */
            classes_count: number;
            column: string;
            is_guessed: boolean;
            is_number: boolean;
            /** Format: int64 */
            minority_count: number;
            minority_share: number;
            /** Format: int64 */
            missing: number;
        };
        /** @enum {string} */
        Labels: "none" | "partly" | "complete";
        /** @enum {string} */
        LateRule: "refuse" | "mark";
        Leaderboard: {
            better: components["schemas"]["Direction"];
            /** Format: uuid */
            evaluation: string;
            metric: components["schemas"]["ScoreMetric"];
            ranked_by: components["schemas"]["RankedBy"];
            rows: components["schemas"]["LeaderboardRow"][];
        };
        LeaderboardRow: {
            /** Format: date-time */
            at?: string;
            by: string;
            interval?: components["schemas"]["Interval"];
            is_baseline: boolean;
            is_late: boolean;
            kind: components["schemas"]["ScoreKind"];
            name: string;
            /** Format: int64 */
            rank?: number;
            run_id?: string;
            score?: number;
            /** Format: uuid */
            submission?: string;
        };
        LeakageCheck: {
            baseline: number;
            /** Format: int64 */
            rows_judged: number;
            suspects: components["schemas"]["LeakSuspect"][];
        };
        LeakSuspect: {
            accuracy: number;
            column: string;
            errors_avoided: number;
        };
        LiabilityTerms: {
            cap?: components["schemas"]["Money"];
        };
        Lineage: {
            versions: components["schemas"]["LineageVersion"][];
        };
        LineageModel: {
            id: string;
            name: string;
        };
        LineageRegistered: {
            name: string;
            /** Format: int64 */
            version: number;
        };
        LineageRun: {
            id: string;
            models: components["schemas"]["LineageModel"][];
            name: string;
            /** Format: int64 */
            started_at_ms: number;
            tie: components["schemas"]["LineageTie"];
            versions: components["schemas"]["LineageRegistered"][];
        };
        /** @enum {string} */
        LineageTie: "digest" | "file" | "commit";
        LineageVersion: {
            runs: components["schemas"]["LineageRun"][];
            version: components["schemas"]["DataVersion"];
        };
        LinkEvidence: {
            criterion: string;
            file_path?: string;
            run_id?: string;
        };
        /** @enum {string} */
        LinkKind: "github" | "kaggle" | "paper" | "site" | "other";
        LinkRun: {
            run_id: string;
        };
        LoggedColumn: {
            id: string;
            /** Format: int64 */
            runs: number;
        };
        LoggedColumns: {
            columns: components["schemas"]["LoggedColumn"][];
        };
        MachineRate: {
            account: components["schemas"]["Party"];
            machine: string;
            per_hour: components["schemas"]["Money"];
        };
        MadeApiToken: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            token: string;
        };
        MadeSummaryLink: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            path: string;
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
        MetricList: {
            metrics: components["schemas"]["MetricView"][];
        };
        MetricView: {
            better: components["schemas"]["Direction"];
            formula: string;
            highest?: number;
            interval?: components["schemas"]["IntervalMethod"];
            lowest?: number;
            meaning: string;
            metric: components["schemas"]["ScoreMetric"];
            needs: components["schemas"]["Needs"];
            parameter?: components["schemas"]["Parameter"];
            tasks: components["schemas"]["Task"][];
            title: string;
        };
        MilestoneFundsView: {
            allocated: components["schemas"]["Money"];
            /** Format: uuid */
            milestone: string;
        };
        MilestoneList: {
            milestones: components["schemas"]["MilestoneView"][];
        };
        /** @enum {string} */
        MilestoneState: "planned" | "funded" | "in_progress" | "submitted" | "changes_requested" | "accepted";
        MilestoneView: {
            /** Format: date-time */
            accepted_at?: string;
            accepted_by?: string;
            amount?: components["schemas"]["Money"];
            criteria: components["schemas"]["CriterionStanding"][];
            /** Format: date */
            due?: string;
            escalations: components["schemas"]["EscalationView"][];
            /** Format: date-time */
            funded_at?: string;
            id: string;
            /** Format: uuid */
            ledger_id?: string;
            name: string;
            rejections: components["schemas"]["RejectionView"][];
            /** Format: date-time */
            review_until?: string;
            /** Format: int64 */
            round: number;
            /** Format: date-time */
            started_at?: string;
            state: components["schemas"]["MilestoneState"];
            /** Format: date-time */
            submitted_at?: string;
        };
        ModelAliasView: {
            alias: string;
            /** Format: int64 */
            version: number;
        };
        ModelList: {
            models: components["schemas"]["ModelRow"][];
            next_page_token?: string;
        };
        ModelProposal: {
            as: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        ModelRole: "input" | "output";
        ModelRow: {
            aliases: components["schemas"]["ModelAliasView"][];
            by: string;
            /** Format: date-time */
            created_at: string;
            description: string;
            name: string;
            newest: components["schemas"]["ModelVersionView"][];
            proposed?: components["schemas"]["ModelProposal"];
            /** Format: date-time */
            updated_at: string;
        };
        ModelVersionMetric: {
            dataset?: string;
            key: string;
            value: number;
        };
        ModelVersionRun: {
            baseline: boolean;
            id: string;
            name: string;
            stage: components["schemas"]["Stage"];
            status: components["schemas"]["RunStatus"];
        };
        ModelVersionView: {
            aliases: string[];
            /** Format: date-time */
            at: string;
            by: string;
            datasets: components["schemas"]["RunDataset"][];
            description: string;
            metrics: components["schemas"]["ModelVersionMetric"][];
            model_id?: string;
            proposed?: components["schemas"]["ModelProposal"];
            run?: components["schemas"]["ModelVersionRun"];
            source: string;
            stage: components["schemas"]["VersionStage"];
            tags: components["schemas"]["Pair"][];
            /** Format: int64 */
            version: number;
        };
        ModelView: {
            model: components["schemas"]["ModelRow"];
            next_page_token?: string;
            tags: components["schemas"]["Pair"][];
            versions: components["schemas"]["ModelVersionView"][];
        };
        /** @description Whole minor units: 450000 EUR is 4500.00. */
        Money: {
            currency: string;
            /** Format: int64 */
            minor: number;
        };
        NameBaseline: {
            name: string;
            /** Format: uuid */
            submission?: string;
        };
        /** @enum {string} */
        Needs: "prediction" | "score" | "probability";
        NewApiToken: {
            /** Format: int64 */
            days?: number;
            name: string;
        };
        NewBrief: {
            brief?: components["schemas"]["Brief"];
            text?: string;
        };
        NewEvaluation: {
            /** Format: date-time */
            closes_at?: string;
            criterion?: string;
            late?: components["schemas"]["LateRule"];
            metric: components["schemas"]["ScoreMetric"];
            name: string;
            parameter?: number;
            positive_label?: string;
            /** Format: int64 */
            public_share_bp: number;
            slices_open?: boolean;
            task?: components["schemas"]["Task"];
            /** Format: int64 */
            tries: number;
        };
        NewHypothesis: {
            baseline?: number;
            baseline_run?: string;
            /** Format: int64 */
            days?: number;
            direction: components["schemas"]["Wanted"];
            effect?: number;
            /** Format: int64 */
            effect_bp?: number;
            metric: string;
            noise?: number;
            statement: string;
            /** Format: date */
            until?: string;
        };
        NewInvitation: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            path: string;
            token: string;
        };
        NewPlanMove: {
            because: components["schemas"]["Side"];
            /** Format: int64 */
            business_days: number;
            phase: string;
            reason: string;
        };
        NewSummaryLink: {
            /** Format: int64 */
            days?: number;
            /** Format: date */
            week?: string;
        };
        NumberSummary: {
            /** Format: int64 */
            count: number;
            histogram: components["schemas"]["HistogramBin"][];
            /** Format: int64 */
            infinite: number;
            max: number;
            mean: number;
            min: number;
            outliers?: components["schemas"]["OutlierSummary"];
            quantile_rank_error: number;
            quantiles: components["schemas"]["Quantile"][];
            standard_deviation: number;
        };
        OutlierSummary: {
            /** Format: int64 */
            above: number;
            /** Format: int64 */
            below: number;
            high_fence: number;
            low_fence: number;
            share: number;
            share_error: number;
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
        OwnershipTerms: {
            assign_on?: components["schemas"]["AssignOn"];
            datasets?: components["schemas"]["AssetOwner"];
            deliverables?: components["schemas"]["AssetOwner"];
            documentation?: components["schemas"]["AssetOwner"];
            generic_code?: components["schemas"]["AssetOwner"];
            outputs?: components["schemas"]["AssetOwner"];
            weights?: components["schemas"]["AssetOwner"];
        };
        Pair: {
            key: string;
            value: string;
        };
        Parameter: {
            fallback: number;
            is_whole: boolean;
            least: number;
            most: number;
            name: string;
        };
        PartScore: {
            confusion?: components["schemas"]["Confusion"];
            interval?: components["schemas"]["Interval"];
            /** Format: int64 */
            n: number;
            note: string;
            score?: number;
            segments: components["schemas"]["SegmentScore"][];
            /** Format: int64 */
            smallest_segment?: number;
            worst?: components["schemas"]["WorstSegment"];
        };
        /** @enum {string} */
        Party: "client" | "expert";
        /** @enum {string} */
        PayoutState: "pending" | "paid" | "voided";
        PayoutsView: {
            payouts: components["schemas"]["PayoutView"][];
        };
        PayoutView: {
            amount: components["schemas"]["Money"];
            bank_reference?: string;
            /** Format: uuid */
            expert: string;
            /** Format: date-time */
            expires_at?: string;
            /** Format: uuid */
            id: string;
            paid?: components["schemas"]["Money"];
            /** Format: date-time */
            requested_at: string;
            /** Format: date-time */
            settled_at?: string;
            state: components["schemas"]["PayoutState"];
        };
        /** @enum {string} */
        Phase: "brief" | "hiring" | "contract" | "onboarding" | "delivery" | "handover" | "care" | "closed";
        PhaseAdvice: {
            advised: components["schemas"]["Pricing"];
            agrees: boolean;
            judgement: string;
            phase: string;
            planned?: components["schemas"]["Pricing"];
            why: string;
        };
        PhaseDays: {
            is_assumed: boolean;
            /** Format: int64 */
            p10: number;
            /** Format: int64 */
            p50: number;
            /** Format: int64 */
            p90: number;
        };
        /** @enum {string} */
        PhaseKind: "audit" | "feasibility" | "prototype" | "preparation" | "labelling" | "augmentation" | "development" | "evaluation" | "deployment" | "monitoring";
        PhaseMove: {
            /** Format: int64 */
            business_days: number;
            phase: string;
        };
        PhaseSchedule: {
            after: string[];
            days: components["schemas"]["PhaseDays"];
            /** Format: date */
            end: string;
            /** Format: date */
            end_p90: string;
            ends_at_box: boolean;
            is_critical: boolean;
            key: string;
            kind: components["schemas"]["PhaseKind"];
            /** Format: int64 */
            moved_days: number;
            name: string;
            /** Format: date */
            start: string;
            /** Format: int64 */
            timebox_days?: number;
            waits_for_data: string;
        };
        PlanAdvice: {
            data_are_known: boolean;
            drivers: components["schemas"]["PriceDriver"][];
            effort?: components["schemas"]["EffortRange"];
            low_price: string;
            phases: components["schemas"]["PhaseAdvice"][];
            scope_is_defined: boolean;
            value: string;
        };
        PlanDraft: {
            advice: components["schemas"]["PlanAdvice"];
            phases: components["schemas"]["ProposedPhase"][];
            schedule: components["schemas"]["Schedule"];
        };
        PlanFit: {
            fits_p50?: boolean;
            fits_p80?: boolean;
            fits_p90?: boolean;
            is_complex: boolean;
            planned: components["schemas"]["RangeVerdict"];
            /** Format: int64 */
            usual_weeks_max: number;
            /** Format: int64 */
            usual_weeks_min: number;
            /** Format: int64 */
            weeks_wanted?: number;
        };
        PlanForecast: {
            /** Format: int64 */
            buffer_bp: number;
            confidence: number;
            confidence_without_buffer: number;
            fit: components["schemas"]["PlanFit"];
            weeks: components["schemas"]["PlanWeeks"];
        };
        PlanMoveView: {
            applies: boolean;
            because: components["schemas"]["Side"];
            /** Format: int64 */
            business_days: number;
            /** Format: date-time */
            moved_at: string;
            moved_by: string;
            /** Format: int64 */
            number: number;
            phase: string;
            reason: string;
        };
        PlanPhase: {
            after?: components["schemas"]["PhaseKind"][];
            days?: components["schemas"]["Estimate"];
            handover?: string;
            id?: components["schemas"]["PhaseKind"];
            needs?: string[];
            price?: components["schemas"]["Money"];
            pricing?: components["schemas"]["Pricing"];
            role?: components["schemas"]["Duty"];
            /** Format: int64 */
            timebox_days?: number;
            what?: string;
        };
        PlanView: {
            advice: components["schemas"]["PlanAdvice"];
            /** Format: int64 */
            brief_version: number;
            moves: components["schemas"]["PlanMoveView"][];
            schedule: components["schemas"]["Schedule"];
        };
        PlanWeeks: {
            buffered: number;
            p50: number;
            p80: number;
            p90: number;
            planned: number;
        };
        PledgeFunds: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
        };
        PledgeView: {
            amount: components["schemas"]["Money"];
            by: string;
            evidence: components["schemas"]["FundEvidence"];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recorded_at: string;
        };
        Policy: {
            /** Format: int64 */
            baseline_business_days?: number;
            /** Format: int64 */
            brief_words?: number;
            /** Format: int64 */
            buffer_bp?: number;
            /** Format: int64 */
            complex_weeks_max?: number;
            /** Format: int64 */
            complex_weeks_min?: number;
            /** Format: int64 */
            decision_business_days?: number;
            /** Format: int64 */
            discovery_business_days?: number;
            /** Format: int64 */
            monitoring_months?: number;
            /** Format: int64 */
            mvp_weeks_max?: number;
            /** Format: int64 */
            mvp_weeks_min?: number;
            rate_currency?: string;
            /** Format: int64 */
            rate_minor_max?: number;
            /** Format: int64 */
            rate_minor_min?: number;
        };
        PolicyVersion: {
            policy: components["schemas"]["Policy"];
            reason: string;
            /** Format: date-time */
            saved_at?: string;
            saved_by: string;
            /** Format: int64 */
            version: number;
        };
        PolicyView: {
            current: components["schemas"]["PolicyVersion"];
            history: components["schemas"]["PolicyVersion"][];
            knobs: components["schemas"]["KnobView"][];
        };
        PreviewedBrief: {
            brief: components["schemas"]["Brief"];
            /** Format: date-time */
            saved_at: string;
            /** Format: int64 */
            version: number;
        };
        PreviewedData: {
            profile?: components["schemas"]["Profile"];
            sheet: components["schemas"]["DataSheet"];
        };
        PriceDriver: {
            driver: components["schemas"]["Driver"];
            is_open: boolean;
            says: string;
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
                column?: number;
                line?: number;
                message: string;
                pointer: string;
            }[];
            request_id: string;
            status: number;
            title: string;
            type: string;
        };
        ProcessingTerms: {
            /** Format: int64 */
            breach_notice_hours?: number;
            purposes?: string[];
            regimes?: string[];
            regions?: string[];
            subprocessors_allowed?: boolean;
        };
        Profile: {
            /** Format: int64 */
            cells_missing: number;
            columns: components["schemas"]["ColumnProfile"][];
            delimiter: string;
            /** Format: int64 */
            duplicate_rows: number;
            /** Format: int64 */
            duplicates_sample_one_in: number;
            findings: components["schemas"]["DataFinding"][];
            format?: components["schemas"]["FileFormat"];
            is_duplicates_exact: boolean;
            key_candidates: string[];
            label?: components["schemas"]["LabelProfile"];
            leakage?: components["schemas"]["LeakageCheck"];
            /** Format: int64 */
            ragged_rows: number;
            row_problems: string[];
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            rows_profiled: number;
            /** Format: int64 */
            unreadable_rows: number;
            /** Format: int64 */
            version: number;
        };
        ProposeContract: {
            /** Format: int64 */
            version: number;
        };
        ProposedPhase: {
            is_planned: boolean;
            phase: components["schemas"]["PlanPhase"];
            why: string;
        };
        PurgeCounts: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            experiments: number;
            /** Format: int64 */
            files: number;
            /** Format: int64 */
            models: number;
            /** Format: int64 */
            points: number;
            /** Format: int64 */
            runs: number;
        };
        PurgeList: {
            purges: components["schemas"]["PurgeView"][];
        };
        PurgePreview: {
            counts: components["schemas"]["PurgeCounts"];
            kept: components["schemas"]["KeptRun"][];
        };
        PurgeView: {
            /** Format: date-time */
            asked_at: string;
            asked_by: string;
            counts: components["schemas"]["PurgeCounts"];
            /** Format: date-time */
            ended_at?: string;
            id: string;
        };
        Quantile: {
            share: number;
            value: number;
        };
        Question: {
            ask: string;
            example: string;
            fields: components["schemas"]["AnswerField"][];
            group: components["schemas"]["QuestionGroup"];
            is_first: boolean;
            pointer: string;
            topic: components["schemas"]["Topic"];
        };
        /** @enum {string} */
        QuestionGroup: "problem" | "success" | "handover" | "data" | "plan" | "money" | "care";
        /** @enum {string} */
        RangeVerdict: "shorter" | "within" | "longer";
        /** @enum {string} */
        RankedBy: "public_score" | "private_score";
        RateCardView: {
            rates: components["schemas"]["MachineRate"][];
            /** Format: date-time */
            set_at?: string;
            set_by?: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        Readiness: "sufficient" | "with_limits" | "insufficient";
        ReadinessReason: {
            code: string;
            sentence: string;
            weight: components["schemas"]["Readiness"];
        };
        ReadinessVerdict: {
            readiness: components["schemas"]["Readiness"];
            reasons: components["schemas"]["ReadinessReason"][];
        };
        /** @enum {string} */
        RefType: "engagement" | "pledge" | "milestone" | "expert" | "transfer";
        RejectionView: {
            criteria: string[];
            name: string;
            observed: string;
            /** Format: date-time */
            rejected_at: string;
            /** Format: int64 */
            round: number;
        };
        /** @enum {string} */
        RemoteKind: "dvc" | "dvc_legacy" | "lfs";
        ReopenHypothesis: {
            /** Format: int64 */
            days?: number;
            reason: string;
            /** Format: date */
            until?: string;
        };
        Replay: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            engine_version_now: number;
            /** Format: int64 */
            engine_version_then: number;
            facts_sha256: string;
            gate?: components["schemas"]["Gate"];
            /** Format: date-time */
            taken_at: string;
        };
        Reproducibility: {
            commit?: string;
            dataset_digests: string[];
            has_environment: boolean;
            has_params: boolean;
        };
        RequestChanges: {
            criteria: string[];
            observed: string;
        };
        RequestPayout: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            expert: string;
            /** Format: date-time */
            expires_at?: string;
            /** Format: uuid */
            id: string;
        };
        ResetPassword: {
            password: string;
            token: string;
        };
        ReturnFunds: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            reason: string;
        };
        Role: {
            by?: components["schemas"]["DutyBy"];
            role?: components["schemas"]["Duty"];
            what?: string;
            who?: string;
        };
        RunChanges: {
            after: components["schemas"]["RunName"];
            before: components["schemas"]["RunName"];
            changes: components["schemas"]["RunDifference"][];
        };
        RunCost: {
            account: components["schemas"]["Party"];
            basis: components["schemas"]["CostBasis"];
            because: string;
            cost?: components["schemas"]["Money"];
            deleted: boolean;
            machine: string;
            name: string;
            per_hour?: components["schemas"]["Money"];
            run_id: string;
            /** Format: int64 */
            seconds: number;
            /** Format: int64 */
            started_at_ms: number;
            status: components["schemas"]["RunStatus"];
        };
        RunCostList: {
            /** Format: int64 */
            count: number;
            runs: components["schemas"]["RunCost"][];
        };
        RunCurve: {
            at_ms: number[];
            /** Format: int64 */
            count: number;
            key: string;
            least: number[];
            most: number[];
            run: string;
            steps: number[];
            values: number[];
        };
        RunCurves: {
            curves: components["schemas"]["RunCurve"][];
        };
        RunDataset: {
            context?: string;
            digest: string;
            name: string;
            schema?: string;
            source: string;
            source_type: string;
        };
        RunDifference: {
            after?: string;
            before?: string;
            kind: components["schemas"]["DifferenceKind"];
            text: string;
            verdict: components["schemas"]["Improvement"];
            what: string;
        };
        RunFile: {
            /** Format: int64 */
            bytes: number;
            kind?: components["schemas"]["ArtifactKind"];
            path: string;
        };
        RunFileView: {
            files: components["schemas"]["RunFile"][];
            model_files: components["schemas"]["RunModelFile"][];
        };
        RunLink: {
            id: string;
            name: string;
            status: components["schemas"]["RunStatus"];
        };
        RunList: {
            next_page_token?: string;
            runs: components["schemas"]["RunRow"][];
        };
        RunMetric: {
            /** Format: int64 */
            at_ms: number;
            key: string;
            /** Format: int64 */
            step: number;
            value: number;
        };
        RunModelFile: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            experiment: number;
            kind?: components["schemas"]["ArtifactKind"];
            model_id: string;
            path: string;
        };
        RunModelView: {
            model_id: string;
            model_type: string;
            name: string;
            role: components["schemas"]["ModelRole"];
            /** Format: int64 */
            step: number;
        };
        RunName: {
            id: string;
            name: string;
        };
        RunRow: {
            baseline: boolean;
            /** Format: int64 */
            ended_at_ms?: number;
            experiment_id: string;
            id: string;
            metrics: {
                [key: string]: number;
            };
            name: string;
            params: {
                [key: string]: string;
            };
            /** Format: int64 */
            started_at_ms: number;
            status: components["schemas"]["RunStatus"];
            user: string;
        };
        /** @enum {string} */
        RunStatus: "running" | "scheduled" | "finished" | "failed" | "killed";
        RunTable: {
            columns: components["schemas"]["TableColumn"][];
            complete: boolean;
            experiment_ids: string[];
            ids: string[];
            names: string[];
            started_at_ms: number[];
            statuses: components["schemas"]["RunStatus"][];
            users: string[];
        };
        RunVersion: {
            name: string;
            /** Format: int64 */
            version: number;
        };
        RunView: {
            baseline: boolean;
            children: components["schemas"]["RunLink"][];
            datasets: components["schemas"]["RunDataset"][];
            /** Format: int64 */
            ended_at_ms?: number;
            experiment_id: string;
            id: string;
            metrics: components["schemas"]["RunMetric"][];
            models: components["schemas"]["RunModelView"][];
            name: string;
            params: components["schemas"]["Pair"][];
            parent?: components["schemas"]["RunLink"];
            reproducibility: components["schemas"]["Reproducibility"];
            stage: components["schemas"]["Stage"];
            /** Format: int64 */
            started_at_ms: number;
            status: components["schemas"]["RunStatus"];
            tags: components["schemas"]["Pair"][];
            user: string;
            validation: components["schemas"]["Validation"][];
            versions: components["schemas"]["RunVersion"][];
        };
        SampleView: {
            enter?: string;
            /** Format: uuid */
            workspace: string;
        };
        SaveBrief: {
            /** Format: int64 */
            based_on: number;
            brief: components["schemas"]["Brief"];
        };
        SaveCap: {
            /** Format: int64 */
            based_on: number;
            cap: components["schemas"]["Money"];
            reason: string;
        };
        SaveContract: {
            /** Format: int64 */
            based_on: number;
            terms: components["schemas"]["ContractTerms"];
        };
        SaveExpertProfile: {
            /** Format: int64 */
            based_on: number;
            profile: components["schemas"]["ExpertProfile"];
        };
        SavePolicy: {
            /** Format: int64 */
            based_on: number;
            policy: components["schemas"]["Policy"];
            reason: string;
        };
        SaveRates: {
            /** Format: int64 */
            based_on: number;
            rates: components["schemas"]["MachineRate"][];
        };
        Schedule: {
            /** Format: date */
            end: string;
            /** Format: date */
            end_p90: string;
            forecast?: components["schemas"]["PlanForecast"];
            phases: components["schemas"]["PhaseSchedule"][];
            /** Format: int64 */
            review_rounds?: number;
            /** Format: date */
            start: string;
        };
        ScoreCard: {
            evaluation: string;
            has_segments: boolean;
            inputs: components["schemas"]["ScoreInputs"];
            kind: components["schemas"]["CardKind"];
            name: string;
            /** Format: int64 */
            number: number;
            private_part?: components["schemas"]["PartScore"];
            public_part: components["schemas"]["PartScore"];
            salt?: string;
            /** Format: date-time */
            submitted_at: string;
            submitted_by: string;
            verdicts: components["schemas"]["CardVerdict"][];
        };
        ScoreInputs: {
            engine: string;
            labels_seal: string;
            metric: components["schemas"]["ScoreMetric"];
            op?: string;
            parameter?: number;
            positive_label: string;
            predictions_sha256: string;
            /** Format: int64 */
            public_share_bp: number;
            task: components["schemas"]["Task"];
            threshold?: number;
        };
        /** @enum {string} */
        ScoreKind: "server_scored" | "self_reported";
        /** @enum {string} */
        ScoreMetric: "accuracy" | "balanced_accuracy" | "precision" | "recall" | "specificity" | "f1" | "fbeta" | "mcc" | "cohen_kappa" | "jaccard" | "roc_auc" | "average_precision" | "log_loss" | "brier" | "precision_macro" | "precision_micro" | "precision_weighted" | "recall_macro" | "recall_micro" | "recall_weighted" | "f1_macro" | "f1_micro" | "f1_weighted" | "fbeta_macro" | "jaccard_macro" | "roc_auc_ovr" | "top_k_accuracy" | "subset_accuracy" | "hamming_loss" | "jaccard_samples" | "mae" | "rmse" | "mse" | "medae" | "mape" | "r2" | "explained_variance" | "max_error" | "rmsle" | "pinball" | "smape" | "mase" | "ndcg" | "map";
        SegmentScore: {
            column: string;
            confusion?: components["schemas"]["Confusion"];
            gap?: number;
            interval?: components["schemas"]["Interval"];
            is_small: boolean;
            /** Format: int64 */
            n: number;
            note: string;
            score?: number;
            value: string;
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
        SetBaseline: {
            baseline: boolean;
        };
        SetDeadline: {
            /** Format: date-time */
            closes_at?: string;
            late: components["schemas"]["LateRule"];
        };
        /** @enum {string} */
        Severity: "advice" | "warn" | "error";
        SharedSummary: {
            decision?: string;
            done: string[];
            /** Format: date-time */
            expires_at: string;
            /** Format: date */
            from: string;
            impact: string[];
            roadblocks: string[];
            shared_by: string;
            status?: string;
            time_zone: string;
            title: string;
            /** Format: date */
            until: string;
            workspace: string;
            /** Format: date-time */
            written_at: string;
        };
        ShowSample: {
            claim_token?: string;
        };
        /** @enum {string} */
        Side: "client" | "expert" | "both";
        SignContract: {
            /** Format: date-time */
            closed_at: string;
            consent: string;
            digest: string;
            has_authority: boolean;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            read_to_end_at: string;
            time_zone: string;
            typed_name: string;
        };
        SignIn: {
            email: string;
            password: string;
        };
        SigningSheet: {
            authority_statement: string;
            consent: string;
            consent_text: string;
            statement: string;
        };
        /** @enum {string} */
        Silence: "accepts_if_met" | "escalates";
        /** @enum {string} */
        Specialism: "supervised" | "unsupervised" | "deep_learning" | "nlp" | "computer_vision" | "reinforcement_learning" | "forecasting" | "mlops";
        SpellingCount: {
            /** Format: int64 */
            count: number;
            spelling: string;
        };
        /** @enum {string} */
        Stage: "active" | "deleted";
        StageInput: {
            digest: string;
            path: string;
            stage: string;
        };
        /** @enum {string} */
        Stakes: "low" | "medium" | "high";
        StartPurge: {
            /** Format: int64 */
            experiments: number;
            /** Format: int64 */
            models: number;
            /** Format: int64 */
            runs: number;
        };
        StatementView: {
            /** Format: int64 */
            last_seq: number;
            more: boolean;
            transfers: components["schemas"]["TransferView"][];
        };
        StepUp: {
            password: string;
        };
        SubmissionView: {
            /** Format: int64 */
            bytes: number;
            engine: string;
            /** Format: uuid */
            id: string;
            is_late: boolean;
            /** Format: int64 */
            number: number;
            private_interval?: components["schemas"]["Interval"];
            private_note?: string;
            private_score?: number;
            public_interval?: components["schemas"]["Interval"];
            public_note: string;
            public_score?: number;
            sha256: string;
            /** Format: date-time */
            submitted_at: string;
            submitted_by: string;
        };
        SummaryLinkList: {
            links: components["schemas"]["SummaryLinkView"][];
        };
        SummaryLinkView: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            made_by: string;
            /** Format: date */
            week: string;
        };
        SummaryPoint: {
            page: components["schemas"]["InsightPage"];
            says: string;
            subject: string;
        };
        SummaryView: {
            /** Format: date */
            next?: string;
            /** Format: date */
            previous?: string;
            summary: components["schemas"]["WeekSummary"];
        };
        Sweep: {
            /** Format: int64 */
            ended: number;
            name: string;
            /** Format: int64 */
            planned: number;
            /** Format: int64 */
            running: number;
            spent: components["schemas"]["Money"];
            to_come?: components["schemas"]["Money"];
        };
        TableColumn: {
            id: string;
            numbers: number[];
            rows?: number[];
            texts: string[];
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
        /** @enum {string} */
        Task: "binary" | "multiclass" | "multilabel" | "regression" | "forecasting" | "ranking";
        TechnicalMetric: {
            baseline?: number;
            measured_on?: string;
            name?: string;
            target?: number;
        };
        TextLengths: {
            /** Format: int64 */
            max: number;
            mean: number;
            /** Format: int64 */
            min: number;
        };
        TimeBin: {
            /** Format: int64 */
            count: number;
            from: string;
        };
        TimeGap: {
            from: string;
            /** Format: int64 */
            seconds: number;
            steps: number;
            to: string;
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
        TimelineSummary: {
            /** Format: int64 */
            bucket_seconds: number;
            gaps: components["schemas"]["TimeGap"][];
            /** Format: int64 */
            gaps_count: number;
            histogram: components["schemas"]["TimeBin"][];
            /** Format: int64 */
            step_seconds: number;
        };
        TodayItem: {
            blocks: boolean;
            handle: string;
            kind: components["schemas"]["WaitKind"];
            page: components["schemas"]["InsightPage"];
            person: string;
            /** Format: date-time */
            since?: string;
            subject: string;
            title: string;
            /** Format: date-time */
            until?: string;
            what: string;
            /** Format: uuid */
            workspace: string;
        };
        TodayView: {
            /** Format: date-time */
            at: string;
            i_wait_for: components["schemas"]["TodayItem"][];
            waits_for_me: components["schemas"]["TodayItem"][];
        };
        /** @enum {string} */
        Topic: "problem" | "deliverables" | "success" | "data" | "timeline" | "goal" | "affected" | "pairing" | "today" | "baseline" | "criteria" | "exclusions" | "constraints" | "split" | "sheet" | "handling" | "personal" | "plan" | "buffer" | "reviews" | "budget" | "compute" | "stakes" | "domain" | "priorities" | "fairness";
        TopValue: {
            /** Format: int64 */
            count: number;
            value: string;
        };
        TraceList: {
            next_page_token?: string;
            traces: components["schemas"]["TraceRow"][];
        };
        TraceOpinion: {
            /** Format: int64 */
            at_ms: number;
            by: string;
            kind: components["schemas"]["AssessmentKind"];
            name: string;
            rationale: string;
            source: string;
            valid: boolean;
            value: unknown;
        };
        TraceRow: {
            /** Format: int64 */
            duration_ms?: number;
            experiment_id: string;
            id: string;
            name: string;
            request?: string;
            response?: string;
            run?: string;
            session?: string;
            /** Format: int64 */
            started_at_ms: number;
            state: components["schemas"]["TraceState"];
            /** Format: int64 */
            tokens?: number;
        };
        /** @enum {string} */
        TraceState: "unspecified" | "ok" | "error" | "in_progress";
        TraceView: {
            assessments: components["schemas"]["TraceOpinion"][];
            metadata: components["schemas"]["Pair"][];
            spans?: string;
            tags: components["schemas"]["Pair"][];
            trace: components["schemas"]["TraceRow"];
        };
        /** @enum {string} */
        TransferPhase: "single" | "pending" | "post" | "void";
        TransfersView: {
            transfers: components["schemas"]["TransferView"][];
        };
        TransferView: {
            /** Format: uuid */
            actor?: string;
            actor_name: string;
            amount: components["schemas"]["Money"];
            /** Format: int64 */
            code: number;
            credit: string;
            debit: string;
            /** Format: date-time */
            effective_at: string;
            evidence?: string;
            /** Format: date-time */
            expires_at?: string;
            /** Format: uuid */
            group: string;
            hash: string;
            /** Format: uuid */
            id: string;
            linked: boolean;
            name: string;
            /** Format: uuid */
            pending?: string;
            phase: components["schemas"]["TransferPhase"];
            prev_hash: string;
            reason: string;
            /** Format: date-time */
            recorded_at: string;
            ref_id: string;
            ref_type: components["schemas"]["RefType"];
            /** Format: int64 */
            seq: number;
        };
        TriedBrief: {
            blocked: boolean;
            brief: components["schemas"]["Brief"];
            findings: components["schemas"]["Finding"][];
            gate: components["schemas"]["Gate"];
            questions: components["schemas"]["Question"][];
            tally: components["schemas"]["Tally"];
        };
        TriedPlan: {
            advice: components["schemas"]["PlanAdvice"];
            schedule: components["schemas"]["Schedule"];
        };
        TryBrief: {
            brief?: components["schemas"]["Brief"];
            gate?: components["schemas"]["Gate"];
            text?: string;
        };
        TryPlan: {
            brief: components["schemas"]["Brief"];
            data_are_known?: boolean;
            moves: components["schemas"]["PhaseMove"][];
        };
        Validation: {
            key: string;
            kind: components["schemas"]["ValidationKind"];
            sign: components["schemas"]["ValidationSign"];
            value: string;
        };
        /** @enum {string} */
        ValidationKind: "k_fold" | "backtest" | "single_split" | "out_of_distribution";
        /** @enum {string} */
        ValidationSign: "tag" | "param" | "metric" | "dataset";
        VerificationView: {
            holds: boolean;
            invariants: components["schemas"]["InvariantView"][];
            /** Format: int64 */
            transfers: number;
        };
        VersionChanges: {
            /** Format: int64 */
            added: number;
            /** Format: int64 */
            changed: number;
            files: components["schemas"]["FileChange"][];
            from: string;
            /** Format: int64 */
            removed: number;
            to: string;
            /** Format: int64 */
            unchanged: number;
        };
        VersionFile: {
            md5: string;
            path: string;
        };
        VersionFiles: {
            /** Format: int64 */
            count: number;
            files: components["schemas"]["VersionFile"][];
        };
        /** @enum {string} */
        VersionStage: "none" | "staging" | "production" | "archived";
        VoidPayout: {
            /** Format: uuid */
            id: string;
            reason: string;
        };
        /** @enum {string} */
        WaitKind: "mend_findings" | "look_at_findings" | "publish_brief" | "invite_expert" | "answer_invitation" | "draw_up_contract" | "propose_contract" | "sign_contract" | "grant_access" | "verify_access" | "confirm_pledge" | "fund_milestone" | "begin_milestone" | "submit_milestone" | "answer_changes" | "review_milestone" | "seal_labels" | "submit_predictions" | "mind_compute" | "ask_payout" | "confirm_payout";
        WaiveCriterion: {
            criterion: string;
            reason: string;
        };
        /** @enum {string} */
        Wanted: "higher" | "lower";
        WeekSummary: {
            decision?: components["schemas"]["SummaryPoint"];
            done: components["schemas"]["SummaryPoint"][];
            /** Format: date */
            from: string;
            impact: components["schemas"]["SummaryPoint"][];
            is_current: boolean;
            /** Format: date */
            ready: string;
            roadblocks: components["schemas"]["SummaryPoint"][];
            status?: string;
            time_zone: string;
            title: string;
            /** Format: date */
            until: string;
            workspace: string;
            /** Format: date-time */
            written_at: string;
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
        WorstSegment: {
            column: string;
            gap: number;
            /** Format: int64 */
            n: number;
            value: string;
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
