"""Who may do what in the agenda (see matrix.py): of neighbours only, and there who organises it, and the board.

All is Fatma's but `walk`, which Noor planned for the walking group. `soup` is in ten days and Sem comes; in `full` he
waits behind Mila; in `late` he is missing and everybody is asked to stand in; `running` has begun, with him on the
list. To `weekly` Mila asked him to come together (`pair`). What comes after an operation's name in brackets asks the
same route about something else.
"""

from tests.api.matrix_row import Row

NEIGHBOURS = "401 200 200 200 200 403 403 403 403 200 200"
OURS = "401 200 200 200 200 403 403 403 403 404 404"
# Fatma organises, Wim is on the board.
RUN = "401 200 403 403 200 403 403 403 403 404 404"
SEM = "401 409 200 409 409 403 403 403 403 404 404"
# Of the group of Noor's alone, the board included.
GROUP = "401 404 404 200 404 403 403 403 403 404 404"
ONE = "/activities/occurrences/{soup}"
WALK = "/activities/occurrences/{walk}"
RUNNING = "/activities/occurrences/{running}"
SLOT = "/activities/slots/{soup_slot}"
DAYS = "from=2027-01-01&until=2027-02-01"
PLAN: dict[str, object] = {"title": "Soep koken", "first_on": "{day}", "at": "18:00", "minutes": 120}
NAME = "b" * 20
TICKS: dict[str, object] = {"people": [{"sign_up": "{running_line}", "attended": True}]}

ACTIVITIES: dict[str, Row] = {
    "listActivities": Row("GET", f"/activities?{DAYS}", NEIGHBOURS),
    "listActivities (mine)": Row("GET", f"/activities?{DAYS}&scope=mine", NEIGHBOURS),
    "listActivities (group)": Row("GET", f"/activities?{DAYS}&scope=group&group={{walking}}", GROUP),
    "listActivityChanges": Row("GET", "/activities/changes?since=0", NEIGHBOURS),
    "getMyWeek": Row("GET", "/activities/week", NEIGHBOURS),
    "listActivityOffers": Row("GET", "/activities/offers", NEIGHBOURS),
    "listUnrecordedActivities": Row("GET", "/activities/unrecorded", NEIGHBOURS),
    "planActivity": Row("POST", "/activities", NEIGHBOURS.replace("200", "201"), PLAN),
    "planActivity (group)": Row("POST", "/activities", GROUP.replace("200", "201"), PLAN | {"group": "{walking}"}),
    "getActivity": Row("GET", ONE, OURS),
    "getActivity (group)": Row("GET", WALK, GROUP),
    "getActivityCalendar": Row("GET", f"{ONE}/agenda.ics", OURS),
    "getActivityCalendar (group)": Row("GET", f"{WALK}/agenda.ics", GROUP),
    "changeActivity": Row("PATCH", ONE, RUN, {"change": {"title": "Soep eten"}}),
    "changeActivity (group)": Row("PATCH", WALK, GROUP, {"change": {"title": "Langzaam"}}),
    "cancelActivity": Row("POST", f"{ONE}/cancellation", RUN, {"words": "Ik ben ziek"}),
    "copyActivity": Row("POST", f"{ONE}/copy", OURS.replace("200", "201"), {"first_on": "{day}"}),
    "copyActivity (group)": Row("POST", f"{WALK}/copy", GROUP.replace("200", "201"), {"first_on": "{day}"}),
    "signUp": Row("PUT", f"{SLOT}/sign-up", "401 200 409 200 200 403 403 403 403 404 404", {"shown": False}),
    "signUp (group)": Row("PUT", "/activities/slots/{walk_slot}/sign-up", GROUP, {}),
    "signOff": Row("DELETE", f"{SLOT}/sign-up", SEM),
    "declinePlace": Row("POST", "/activities/slots/{full_slot}/refusal", SEM),
    "signUpEachTime": Row("PUT", "/activities/slots/{weekly_slot}/standing", OURS.replace("200", "204"), {}),
    "endSignUpEachTime": Row("DELETE", "/activities/slots/{weekly_slot}/standing", OURS.replace("200", "204")),
    "askToComeTogether": Row("POST", "/activities/slots/{weekly_slot}/pairs", OURS.replace("200", "201"),
                             {"resident": "{jonas}"}),
    "answerToComeTogether": Row("POST", "/activities/pairs/{pair}/answer",
                                "401 404 200 404 404 403 403 403 403 404 404", {"yes": True}),
    "callStandIn": Row("PUT", f"{SLOT}/stand-in", SEM),
    "comeAfterAll": Row("DELETE", "/activities/slots/{late_slot}/stand-in", SEM),
    "standIn": Row("PUT", "/activities/sign-ups/{late_line}/stand-in",
                   "401 200 404 200 200 403 403 403 403 404 404", {}),
    "getAttendance": Row("GET", f"{RUNNING}/attendance", RUN),
    "recordAttendance": Row("PUT", f"{RUNNING}/attendance", RUN, TICKS),
    "getDoorCode": Row("GET", f"{RUNNING}/door-code", RUN),
    "comeIn": Row("POST", "/activities/door", SEM.replace("404", "400"), {"code": "{code}"}),
    "writeToAllSignedUp": Row("PUT", f"{ONE}/messages/{NAME}", RUN.replace("200", "201"), {"text": "Tot straks"}),
    "openActivityConversation": Row("PUT", f"{ONE}/conversation", "401 200 200 403 200 403 403 403 403 404 404"),
}  # fmt: skip
ACTIVITIES = {name: row._replace(world="activities") for name, row in ACTIVITIES.items()}
