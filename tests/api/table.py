"""Who is answered what, operation by operation; how it is written stands in `truth`."""

TABLE = """
POST /accounts
    -: 202 *
POST /accounts/verification-mails
    -: 202 *
POST /accounts/verify
    -: 410 *
POST /password-resets
    -: 202 *
POST /password-resets/complete
    -: 410 *
POST /sessions
    -: 201 *
    wrong password: 401 *
GET /sessions
    -: 200 *; 401 visitor
DELETE /sessions/current
    -: 204 *
DELETE /sessions/{sign_in_id}
    -: 204 author; 401 visitor; 404 *
GET /me
    -: 200 *
PATCH /me
    -: 200 *; 401 visitor
POST /me/password
    -: 204 *; 401 visitor

POST /achievements
    organization: 201 EDITORS; 401 visitor; 403 *
POST /challenges
    organization: 201 EDITORS; 401 visitor; 403 *
PATCH /achievements/{listing_id}
    draft: 200 WRITERS; 401 visitor; 403 colleague; 404 *
    returned: 200 WRITERS; 401 visitor; 403 colleague officer head; 404 *
    submitted: 409 WRITERS; 401 visitor; 403 colleague officer head; 404 *
    public: 409 WRITERS; 401 visitor; 403 *
    challenge draft: 401 visitor; 404 *
PATCH /challenges/{listing_id}
    challenge draft: 200 WRITERS; 401 visitor; 403 colleague; 404 *
    challenge: 409 WRITERS; 401 visitor; 403 *
    draft: 401 visitor; 404 *
DELETE /achievements/{listing_id}
    draft: 204 WRITERS; 401 visitor; 403 colleague; 404 *
    submitted: 409 WRITERS; 401 visitor; 403 colleague officer head; 404 *
    challenge draft: 401 visitor; 404 *
DELETE /challenges/{listing_id}
    challenge draft: 204 WRITERS; 401 visitor; 403 colleague; 404 *
    challenge: 409 WRITERS; 401 visitor; 403 *
    draft: 401 visitor; 404 *
GET /achievements/{id_or_number}
    draft: 200 EDITORS; 404 *
    submitted: 200 INSIDE; 404 *
    endorsed: 200 INSIDE; 404 *
    returned: 200 INSIDE; 404 *
    withdrawn: 200 INSIDE; 404 *
    public: 200 *
    network: 200 NETWORK; 404 *
    node: 200 applicant INSIDE evaluator manager; 404 *
    private: 200 INSIDE evaluator; 404 *
    prohibited: 200 HOME regulator; 404 *
    challenge: 404 *
GET /challenges/{id_or_number}
    challenge draft: 200 EDITORS; 404 *
    challenge: 200 *
    public: 404 *
GET /achievements/{id_or_number}/matches
    draft: 409 EDITORS; 404 *
    public: 200 *
    private: 200 MEMBERS; 404 *
GET /challenges/{id_or_number}/matches
    challenge draft: 409 EDITORS; 404 *
    challenge: 200 *
GET /discovery/achievements/{id_or_number}/similar
    draft: 409 EDITORS; 404 *
    public: 200 *
    private: 200 MEMBERS; 404 *
GET /discovery/challenges/{id_or_number}/similar
    challenge draft: 409 EDITORS; 404 *
    challenge: 200 *
GET /matching/progress
    -: 200 *; 401 visitor
POST /indicators/readings
    -: 200 *; 401 visitor

GET /suggestions
    -: 200 *; 401 visitor
GET /suggestions/{suggestion_id}
    suggestion: 200 EDITORS; 401 visitor; 404 *
    managed suggestion: 200 manager administrator; 401 visitor; 404 *
    rival's suggestion: 200 rival administrator; 401 visitor; 404 *
GET /suggestions/{suggestion_id}/assignees
    suggestion: 200 SIDE; 401 visitor; 403 administrator; 404 *
POST /suggestions/{suggestion_id}/actions
    suggestion to be accepted: 200 SIDE; 401 visitor; 403 administrator; 404 *
    suggestion to be declined: 200 SIDE; 401 visitor; 403 administrator; 404 *
    suggestion to be put off: 200 SIDE; 401 visitor; 403 administrator; 404 *
    suggestion to be given away: 200 SIDE; 401 visitor; 403 administrator; 404 *
    suggestion to close: 401 visitor; 403 SIDE administrator; 404 *
    suggestion to reopen: 409 SIDE administrator; 401 visitor; 404 *
    managed suggestion to be declined: 200 manager; 401 visitor; 403 administrator; 404 *
PUT /suggestions/{suggestion_id}/score
    suggestion: 200 SIDE; 401 visitor; 403 administrator; 404 *
    managed suggestion: 200 manager; 401 visitor; 403 administrator; 404 *

GET /deals
    -: 200 *; 401 visitor
POST /deals
    rival's offer: 201 SIDE; 401 visitor; 403 *
    rival's draft: 404 SIDE; 401 visitor; 403 *
    public: 422 SIDE; 401 visitor; 403 *
GET /deals/{id_or_number}
    deal: 200 PARTIES DESKS manager administrator; 401 visitor; 404 *
    driven deal: 200 PARTIES DESKS manager administrator; 401 visitor; 404 *
    given deal: 200 PARTIES DESKS administrator; 401 visitor; 404 *
POST /deals/{deal_id}/steps
    deal to be agreed to: 200 SIDE; 401 visitor; 403 DESKS manager administrator; 409 rival; 404 *
    deal to be looked into: 401 visitor; 403 PARTIES DESKS manager; 409 administrator; 404 *
    driven deal to be looked into: 200 manager administrator; 401 visitor; 403 PARTIES DESKS; 404 *
    deal to be lost: 200 PARTIES administrator; 401 visitor; 403 DESKS manager; 404 *
    driven deal to be lost: 200 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
    given deal to be lost: 200 PARTIES administrator; 401 visitor; 403 DESKS; 404 *
    deal to be closed: 401 visitor; 409 PARTIES DESKS manager administrator; 404 *
PUT /deals/{deal_id}/manager
    deal: 200 manager head administrator; 401 visitor; 403 PARTIES officer elsewhere; 404 *
    driven deal: 200 manager head administrator; 401 visitor; 403 PARTIES officer elsewhere; 404 *
    given deal: 200 head administrator; 401 visitor; 403 PARTIES officer elsewhere; 404 *
GET /deals/{deal_id}/managers
    deal: 200 manager head administrator; 401 visitor; 403 PARTIES officer elsewhere; 404 *
PUT /deals/{deal_id}/next-action
    deal: 200 administrator; 401 visitor; 403 PARTIES DESKS manager; 404 *
    driven deal: 200 manager administrator; 401 visitor; 403 PARTIES DESKS; 404 *
PUT /deals/{deal_id}/expected
    driven deal: 200 manager administrator; 401 visitor; 403 PARTIES DESKS; 404 *
GET /deals/{deal_id}/messages
    deal: 200 PARTIES DESKS manager administrator; 401 visitor; 404 *
POST /deals/{deal_id}/messages
    driven deal: 201 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
GET /deals/{deal_id}/notes
    given deal: 200 PARTIES DESKS administrator; 401 visitor; 404 *
POST /deals/{deal_id}/notes
    driven deal: 201 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
GET /deals/{deal_id}/tasks
    given deal: 200 PARTIES DESKS administrator; 401 visitor; 404 *
POST /deals/{deal_id}/tasks
    driven deal: 201 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
PATCH /deals/{deal_id}/tasks/{task_id}
    rival's task: 200 rival manager administrator; 401 visitor; 403 SIDE DESKS; 404 *
GET /deals/{deal_id}/people
    given deal: 200 PARTIES DESKS administrator; 401 visitor; 404 *
GET /deals/{deal_id}/timeline
    given deal: 200 PARTIES DESKS administrator; 401 visitor; 404 *

GET /courses/{id_or_number}
    challenge: 200 *
    challenge draft: 404 *
    public: 404 *
POST /courses/{challenge_id}/steps
    challenge to be moved: 200 tto owner; 401 visitor; 403 *
    challenge to be called off: 409 tto owner; 401 visitor; 403 *
    challenge draft to be moved: 401 visitor; 404 *
PUT /courses/{challenge_id}/following
    challenge: 401 visitor; 403 MEMBERS; 200 *
GET /courses/{id_or_number}/questions
    challenge: 200 *
    challenge draft: 404 *
POST /courses/{challenge_id}/questions
    challenge: 401 visitor; 403 MEMBERS; 201 NETWORK; 403 *
POST /courses/{challenge_id}/questions/{question_id}/answer
    question: 200 SIDE; 401 visitor; 403 *

GET /proposals
    -: 200 *; 401 visitor
GET /proposals/{challenge_id}
    challenge: 200 *; 401 visitor
    challenge draft: 401 visitor; 404 *
PUT /proposals/{challenge_id}/draft
    challenge: 200 rival; 401 visitor; 403 *
    challenge draft: 401 visitor; 404 *
POST /proposals/{challenge_id}/submissions
    challenge: 201 rival; 401 visitor; 403 *
POST /proposals/{challenge_id}/withdrawals
    challenge: 409 rival; 401 visitor; 403 *
POST /proposals/{challenge_id}/copies
    challenge: 409 rival; 401 visitor; 403 *
GET /proposals/{challenge_id}/opening
    challenge: 200 SIDE DECIDING; 401 visitor; 403 *
POST /proposals/{challenge_id}/releases
    challenge: 409 tto owner; 401 visitor; 403 *
GET /proposals/{challenge_id}/opened/{proposal_id}
    opened proposal: 200 SIDE rival DECIDING; 401 visitor; 404 *

GET /saved-searches
    -: 200 *; 401 visitor
POST /saved-searches
    -: 201 *; 401 visitor
GET /saved-searches/{search_id}
    saved search: 200 author; 401 visitor; 404 *
PATCH /saved-searches/{search_id}
    saved search: 200 author; 401 visitor; 404 *
DELETE /saved-searches/{search_id}
    saved search: 204 author; 401 visitor; 404 *
POST /saved-searches/unsubscribe
    saved search: 200 *
    forged token: 410 *

GET /listings/mine
    -: 200 *; 401 visitor
GET /listings/review
    -: 200 *; 401 visitor
GET /listings/{listing_id}
    draft: 200 EDITORS; 404 *
    submitted: 200 INSIDE; 404 *
    public: 200 *
GET /listings/{listing_id}/timeline
    draft: 200 EDITORS; 404 *
    submitted: 200 INSIDE; 404 *
    public: 200 *
GET /listings/{listing_id}/diff
    draft: 200 EDITORS; 401 visitor; 404 *
    submitted: 200 INSIDE; 401 visitor; 404 *
    public: 200 INSIDE; 401 visitor; 404 *
POST /listings/{listing_id}/actions
    draft to submit: 200 WRITERS; 401 visitor; 403 colleague; 404 *
    draft to admit: 401 visitor; 403 EDITORS; 404 *
    draft to endorse: 401 visitor; 409 EDITORS; 404 *
    submitted to recall: 200 WRITERS; 401 visitor; 403 colleague officer head; 404 *
    submitted to endorse: 200 tto owner administrator; 401 visitor; 403 INSIDE; 404 *
    submitted to return: 200 tto owner administrator; 401 visitor; 403 INSIDE; 404 *
    endorsed to approve: 200 DECIDING; 401 visitor; 403 EDITORS; 404 *
    endorsed to return: 200 DECIDING; 401 visitor; 403 EDITORS; 404 *
    public to suspend: 200 DECIDING; 401 visitor; 403 *
    public to withdraw: 200 WRITERS; 401 visitor; 403 *
    public to expire: 401 visitor; 403 *
    private to suspend: 200 DECIDING; 401 visitor; 403 MEMBERS; 404 *
    withdrawn to revise: 200 WRITERS; 401 visitor; 403 colleague officer head; 404 *
POST /listings/{listing_id}/attachments
    draft: 201 WRITERS; 401 visitor; 403 colleague; 404 *
    public: 409 WRITERS; 401 visitor; 403 *
PATCH /listings/{listing_id}/attachments/{attachment_id}
    draft's file: 200 WRITERS; 401 visitor; 403 colleague; 404 *
DELETE /listings/{listing_id}/attachments/{attachment_id}
    draft's file: 200 WRITERS; 401 visitor; 403 colleague; 404 *
GET /listings/{listing_id}/attachments/{attachment_id}/link
    draft's file: 200 EDITORS; 404 *
    open file: 200 *; 403 visitor foreigner unverified stranger
    members' file: 403 foreigner; 200 NETWORK; 403 *
    guarded file: 200 author colleague tto owner; 403 *
GET /listings/{listing_id}/confidential
    draft: 200 author tto owner; 401 visitor; 403 colleague administrator; 404 *
    public: 200 author tto owner; 401 visitor; 403 *
PUT /listings/{listing_id}/confidential
    draft: 200 author tto owner; 401 visitor; 403 colleague administrator; 404 *
    public: 200 author tto owner; 401 visitor; 403 *

GET /organizations
    -: 200 *
POST /organizations
    -: 201 *; 401 visitor; 403 unverified
GET /organizations/{organization_id}
    organization: 200 *
    waiting: 200 applicant DECIDING; 404 *
PATCH /organizations/{organization_id}
    organization: 200 RUNNING; 401 visitor; 403 *
    waiting: 200 APPLYING; 401 visitor; 403 DECIDING; 404 *
POST /organizations/{organization_id}/actions
    organization to recheck: 200 DECIDING; 401 visitor; 403 *
    waiting to verify: 200 DECIDING; 401 visitor; 403 applicant; 404 *
    waiting to reject: 200 DECIDING; 401 visitor; 403 applicant; 404 *
    waiting to take back: 200 APPLYING; 401 visitor; 403 DECIDING; 404 *
    rejected to hand in: 200 APPLYING; 401 visitor; 403 DECIDING; 404 *
POST /organizations/{organization_id}/documents
    organization: 201 RUNNING; 401 visitor; 403 *
    waiting: 201 APPLYING; 401 visitor; 403 DECIDING; 404 *
GET /organizations/{organization_id}/documents/{document_id}/link
    organization's paper: 200 owner DECIDING; 401 visitor; 403 *
DELETE /organizations/{organization_id}/documents/{document_id}
    organization's paper: 409 RUNNING; 401 visitor; 403 *
    rejected's paper: 204 APPLYING; 401 visitor; 403 DECIDING; 404 *
GET /organizations/{organization_id}/members
    organization: 200 MEMBERS DECIDING; 401 visitor; 403 *
PATCH /organizations/{organization_id}/members/{person_id}
    organization: 200 RUNNING; 401 visitor; 403 *
DELETE /organizations/{organization_id}/members/{person_id}
    organization: 204 RUNNING colleague; 401 visitor; 403 *
GET /organizations/{organization_id}/invitations
    organization: 200 RUNNING; 401 visitor; 403 *
POST /organizations/{organization_id}/invitations
    organization: 201 RUNNING; 401 visitor; 403 *
DELETE /organizations/{organization_id}/invitations/{invitation_id}
    invitation: 204 RUNNING; 401 visitor; 403 *
GET /organizations/invitations/{token}
    -: 200 *
POST /organizations/invitations/accept
    -: 200 stranger; 401 visitor; 403 *

GET /nodes
    -: 200 *
GET /nodes/network
    -: 200 *
GET /nodes/{slug}
    -: 200 *
POST /nodes
    here: 201 head administrator; 401 visitor; 403 *
PATCH /nodes/{node_id}
    here: 200 head administrator; 401 visitor; 403 *
GET /nodes/{node_id}/officers
    here: 200 *; 401 visitor
POST /nodes/{node_id}/officers
    here: 201 head administrator; 401 visitor; 403 *
DELETE /nodes/{node_id}/officers/{person_id}
    here: 204 officer head administrator; 401 visitor; 403 *

POST /files
    -: 201 *; 401 visitor
GET /files/{file_id}/link
    upload: 200 author; 401 visitor; 404 *
DELETE /files/{file_id}
    upload: 204 author; 401 visitor; 404 *
GET /files/{file_id}/content
    upload signed address: 200 *
    upload forged address: 403 *
GET /imports/template
    -: 200 *
POST /imports
    organization: 201 EDITORS; 401 visitor; 403 *
GET /imports/{import_id}
    import: 200 EDITORS; 401 visitor; 404 *
GET /imports/{import_id}/rows
    import: 200 EDITORS; 401 visitor; 404 *
POST /imports/{import_id}/commit
    import: 200 EDITORS; 401 visitor; 404 *
DELETE /imports/{import_id}
    import: 204 EDITORS; 401 visitor; 404 *

GET /notifications
    -: 200 *; 401 visitor
POST /notifications/read
    all of them: 200 *; 401 visitor
    the author's: 200 author; 401 visitor; 404 *
GET /notifications/preferences
    -: 200 *; 401 visitor
PUT /notifications/preferences
    -: 200 *; 401 visitor
GET /metrics
    -: 200 *
GET /metrics/boxes
    -: 200 *
GET /metrics/projects
    -: 200 *
GET /metrics/{code}
    -: 200 *
PATCH /metrics/{code}
    -: 200 regulator administrator; 401 visitor; 403 *
PATCH /metrics/projects/{code}
    -: 200 regulator administrator; 401 visitor; 403 *
GET /discovery/achievements
    -: 200 *
GET /discovery/challenges
    -: 200 *
GET /discovery/suggest
    -: 200 *
GET /discovery/overview
    -: 200 *
GET /query-log
    -: 200 administrator; 401 visitor; 403 *
GET /installation
    -: 200 *
GET /taxonomy/fields
    -: 200 *
GET /taxonomy/countries
    -: 200 *
GET /taxonomy/languages
    -: 200 *
GET /taxonomy/regions
    -: 200 *
GET /taxonomy/zones
    -: 200 *
GET /taxonomy/trl
    -: 200 *
GET /taxonomy/units
    -: 200 *
GET /livez
    -: 200 *
GET /readyz
    -: 200 *
"""
