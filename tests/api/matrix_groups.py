"""Who may do what in working groups (see matrix.py): of neighbours only, and there who coordinates, and the board.

Noor coordinates `walking` and the closed `club`; Mila walks with her, Sem asked to be let into the club (`wish`).
`task`, its `turn` and `coffee` are of the walking group. What comes after an operation's name in brackets asks
the same route about something else.
"""

from tests.api.matrix_row import Row

NEIGHBOURS = "401 200 200 200 200 403 403 403 403 200 200"
OURS = "401 200 200 200 200 403 403 403 403 404 404"
DONE = "401 204 204 204 204 403 403 403 403 404 404"
# Noor coordinates, Wim is on the board.
RUN = "401 403 403 200 200 403 403 403 403 404 404"
WITHIN = "401 404 404 200 403 403 403 403 403 404 404"
TASK: dict[str, object] = {"title": "Hekje verven", "minutes": 60}

GROUPS: dict[str, Row] = {
    "listGroups": Row("GET", "/groups", NEIGHBOURS),
    "listGroups (archived)": Row("GET", "/groups?archived=true", NEIGHBOURS),
    "makeGroup": Row("POST", "/groups", "401 403 403 201 201 403 403 403 403 403 201", {"name": "Koken"}),
    "getGroup": Row("GET", "/groups/{walking}", OURS),
    "getGroup (closed)": Row("GET", "/groups/{club}", OURS),
    "changeGroup": Row("PATCH", "/groups/{walking}", RUN, {"name": "Hardlopen"}),
    "archiveGroup": Row("POST", "/groups/{walking}/archiving", RUN),
    "restoreGroup": Row("DELETE", "/groups/{walking}/archiving", RUN),
    "joinGroup": Row("PUT", "/groups/{walking}/membership", DONE),
    "joinGroup (closed)": Row("PUT", "/groups/{club}/membership", "401 403 403 204 403 403 403 403 403 404 404"),
    "leaveGroup": Row("DELETE", "/groups/{walking}/membership", DONE),
    "askToJoinGroup": Row("PUT", "/groups/{club}/request", DONE, {"words": "Mag ik?"}),
    "askToJoinGroup (open)": Row("PUT", "/groups/{walking}/request", "401 409 409 204 409 403 403 403 403 404 404", {}),
    "takeBackJoinRequest": Row("DELETE", "/groups/{club}/request", DONE),
    "listJoinRequests": Row("GET", "/groups/{club}/requests", RUN),
    "acceptJoinRequest": Row("POST", "/groups/{club}/requests/{wish}/acceptance", RUN),
    "refuseJoinRequest": Row("POST", "/groups/{club}/requests/{wish}/refusal", RUN),
    "refuseJoinRequest (elsewhere)": Row("POST", "/groups/{walking}/requests/{wish}/refusal",
                                         RUN.replace("200", "404")),
    "appointCoordinator": Row("PUT", "/groups/{walking}/coordinators/{mila}", RUN),
    "relieveCoordinator": Row("DELETE", "/groups/{walking}/coordinators/{noor}", RUN),
    "takeOutOfGroup": Row("DELETE", "/groups/{walking}/members/{mila}", RUN),
    "listMyTurns": Row("GET", "/groups/turns", NEIGHBOURS),
    "addTask": Row("POST", "/groups/{walking}/tasks", RUN.replace("200", "201"), TASK),
    "changeTask": Row("PATCH", "/groups/{walking}/tasks/{task}", RUN, {"minutes": 90}),
    "endTask": Row("DELETE", "/groups/{walking}/tasks/{task}", RUN.replace("200", "204")),
    "takeTurn": Row("PUT", "/groups/{walking}/turns/{turn}/place", WITHIN),
    "giveTurnBack": Row("DELETE", "/groups/{walking}/turns/{turn}/place", WITHIN.replace("200 403", "200 200", 1)),
    "completeTurn": Row("POST", "/groups/{walking}/turns/{turn}/completion",
                        "401 404 404 200 200 403 403 403 403 404 404", {"residents": ["{mila}"]}),
    "getActivityCalendar": Row("GET", "/activities/occurrences/{coffee}/agenda.ics",
                               "401 404 404 200 404 403 403 403 403 404 404"),
}  # fmt: skip
GROUPS = {name: row._replace(world="groups") for name, row in GROUPS.items()}
