"""Who may do what: every route, for everybody in the cast, on things that are their own and that are not.

Fatma made the call and owns the photo, the device and the link; Sem answered. Samir and Bo live in another
complex. A row is the status each gets, in the order of COLUMNS.
"""

from tests.api.matrix_activities import ACTIVITIES
from tests.api.matrix_chat import CHAT
from tests.api.matrix_groups import GROUPS
from tests.api.matrix_row import COLUMNS, Row

__all__ = ["COLUMNS", "MATRIX", "ROLES", "Row"]

ROLES = {"fatma": "author", "sem": "who answered", "noor": "coordinator", "wim": "board", "kees": "site manager",
         "anna": "coach", "lies": "landlord", "otto": "operator",
         "samir": "elsewhere", "bo": "board elsewhere"}  # fmt: skip
ALL = "200 200 200 200 200 200 200 200 200 200 200"
SIGNED_IN = "401 200 200 200 200 200 200 200 200 200 200"
DONE_BY_ANYBODY = "401 204 204 204 204 204 204 204 204 204 204"
SEEN = "401 200 200 200 200 404 404 403 403 404 404"
AUTHOR = "401 200 403 403 403 404 404 403 403 404 404"

MATRIX: dict[str, Row] = {
    # the house itself
    "isAlive": Row("GET", "/health/live", ALL),
    "isReady": Row("GET", "/health/ready", ALL),
    "getServer": Row("GET", "/server", ALL),
    "getAsyncApi": Row("GET", "/asyncapi.json", ALL),
    # coming in
    "lookAtInvitation": Row("POST", "/join/look", ALL, {"token": "{invitation}"}),
    "join": Row("POST", "/join", "201 " * 11, {
        "token": "{invitation}", "attempt": "a" * 43, "shown_name": "Nieuw", "language": "nl",
        "device_name": "x", "kind": "bearer"}),
    "askSignInCode": Row("POST", "/sign-in/codes", "202 " * 11, {"email": "nobody@example.org"}),
    "signInWithCode": Row("POST", "/sign-in/sessions", "400 " * 11, {
        "attempt": "a" * 43, "code": "123456", "device_name": "x", "kind": "bearer"}),
    "claimDeviceLink": Row("POST", "/sign-in/links", "201 " * 11, {"token": "{link}", "device_name": "x"}),
    "signInWithLink": Row("POST", "/sign-in/links/sessions", "410 " * 11, {"attempt": "a" * 43, "kind": "bearer"}),
    # my own session, devices and page
    "getSession": Row("GET", "/session", SIGNED_IN),
    "signOut": Row("DELETE", "/session", DONE_BY_ANYBODY),
    "askConfirmationCode": Row("POST", "/session/codes", SIGNED_IN.replace("200", "202")),
    "confirmSession": Row("POST", "/session/confirmation", SIGNED_IN.replace("200", "400"), {
        "attempt": "a" * 43, "code": "123456"}),
    "listDevices": Row("GET", "/devices", SIGNED_IN),
    "signOutDevice": Row("DELETE", "/devices/{device}", "401 204 404 404 404 404 404 404 404 404 404"),
    "offerDeviceLink": Row("POST", "/devices/links", SIGNED_IN.replace("200", "201")),
    "getDeviceLink": Row("GET", "/devices/links/{link_id}", "401 200 404 404 404 404 404 404 404 404 404"),
    "confirmDeviceLink": Row("POST", "/devices/links/{link_id}/confirmation",
                             "401 204 404 404 404 404 404 404 404 404 404", world="claimed"),
    "getMe": Row("GET", "/me", SIGNED_IN),
    "changeMe": Row("PATCH", "/me", SIGNED_IN, {"told_of_fitting": True}),
    "askEmailChange": Row("POST", "/me/email/codes", SIGNED_IN.replace("200", "202"), {"email": "new@example.org"}),
    "changeEmail": Row("PUT", "/me/email", SIGNED_IN.replace("200", "400"), {"attempt": "a" * 43, "code": "123456"}),
    "makeLiveTicket": Row("POST", "/live/tickets", SIGNED_IN.replace("200", "201")),
    "listContributions": Row("GET", "/hours/contributions", SIGNED_IN),
    # who lives here
    "findResidents": Row("GET", "/residents?q=fat", "401 200 200 200 200 200 200 403 403 200 200"),
    "getResident": Row("GET", "/residents/{fatma}", "401 200 200 200 200 403 403 403 403 404 404"),
    "listInvitations": Row("GET", "/invitations", "401 403 403 403 200 403 403 403 403 403 200"),
    "invite": Row("POST", "/invitations", "401 403 403 403 201 403 403 403 403 403 201", {"home_label": "9-99"}),
    "withdrawInvitation": Row("DELETE", "/invitations/{invitation_id}",
                              "401 403 403 403 204 403 403 403 403 403 404"),
    # calendars and photos
    "listCalendarAddresses": Row("GET", "/me/calendar", "401 200 200 200 200 403 403 403 403 200 200"),
    "makeCalendarAddress": Row("POST", "/me/calendar/own", "401 201 201 201 201 403 403 403 403 201 201"),
    "endCalendarAddress": Row("DELETE", "/me/calendar/own", "401 204 204 204 204 403 403 403 403 204 204"),
    "getCalendar": Row("GET", "/calendar/" + "a" * 43 + "/agenda.ics", ALL.replace("200", "404")),
    "getCalendar (house)": Row("GET", "/calendar/{calendar}/agenda.ics", ALL),
    "addPhoto": Row("POST", "/photos", "401 " + "415 " * 10),
    "getPhoto": Row("GET", "/photos/{photo}", "401 200 404 404 404 404 404 404 404 404 404"),
    # the help board
    "listHelp": Row("GET", "/help", "401 200 200 200 200 200 200 403 403 200 200"),
    "listHelpChanges": Row("GET", "/help/changes?since=0", "401 200 200 200 200 200 200 403 403 200 200"),
    "postHelp": Row("POST", "/help", "401 201 201 201 201 403 403 403 403 201 201", {
        "kind": "ask", "category": "carry", "title": "Bank naar boven"}),
    "getHelp": Row("GET", "/help/{call}", SEEN),
    "editHelp": Row("PATCH", "/help/{call}", AUTHOR, {"title": "Kast en tafel"}),
    "withdrawHelp": Row("POST", "/help/{call}/withdrawal", AUTHOR, {}),
    "extendHelp": Row("POST", "/help/{call}/extension", AUTHOR),
    "answerHelp": Row("POST", "/help/{call}/answers", "401 403 409 201 201 404 404 403 403 404 404",
                      {"note": "Ik kom"}),
    "acceptAnswer": Row("POST", "/help/{call}/answers/{answer}/acceptance", AUTHOR, {}),
    "refuseAnswer": Row("POST", "/help/{call}/answers/{answer}/refusal", AUTHOR),
    "withdrawAnswer": Row("POST", "/help/{call}/answers/{answer}/withdrawal",
                          "401 403 200 403 403 404 404 403 403 404 404"),
    "completeAnswer": Row("POST", "/help/{call}/answers/{answer}/completion",
                          "401 200 200 403 403 404 404 403 403 404 404", {"minutes": 60}, "accepted"),
    "completeHelp": Row("POST", "/help/{call}/completion", AUTHOR,
                        {"helpers": [{"answer": "{answer}", "minutes": 60}]}, "accepted"),
    "thank": Row("POST", "/help/{call}/thanks", "401 200 200 404 404 404 404 403 403 404 404",
                 {"answer": "{answer}", "text": "Dank je"}, "done"),
    "hideHelp": Row("POST", "/help/{call}/hiding", "401 403 403 200 200 404 404 403 403 404 404",
                    {"reason": "Reclame"}),
    "showHelp": Row("DELETE", "/help/{call}/hiding", "401 403 404 200 200 404 404 403 403 404 404", world="hidden"),
}  # fmt: skip
MATRIX |= CHAT
MATRIX |= GROUPS
MATRIX |= ACTIVITIES
