"""Who may do what in conversations (see matrix.py): of neighbours only, and of those only who is in them.

`direct` is between Fatma and Sem, `made` Fatma's group with Sem, `square` everybody's, `walk` the walking group's
(Noor, Mila). Fatma wrote `message` in `direct` and `open` in the square; Sem reported the latter. What comes after
an operation's name in brackets asks the same route about something else.
"""

from tests.api.matrix_row import Row

NEIGHBOURS = "401 200 200 200 200 403 403 403 403 200 200"
OURS = "401 200 200 200 200 403 403 403 403 404 404"
THE_TWO = "401 200 200 404 404 403 403 403 403 404 404"
GROUP = "401 404 404 200 404 403 403 403 403 404 404"
MODERATORS = "401 403 403 200 200 403 403 403 403 403 404"
TEXT: dict[str, object] = {"text": "Hoi"}
ID = "k" * 20

CHAT: dict[str, Row] = {
    "listConversations": Row("GET", "/chat/conversations", NEIGHBOURS),
    "makeConversation": Row("POST", "/chat/conversations", "401 201 201 201 201 403 403 403 403 400 400",
                            {"title": "Koffie", "residents": ["{mila}"]}),
    "openDirectConversation": Row("POST", "/chat/direct", "401 200 200 200 200 403 403 403 403 400 400",
                                  {"resident": "{mila}"}),
    "getConversation": Row("GET", "/chat/conversations/{direct}", THE_TWO),
    "getConversation (made)": Row("GET", "/chat/conversations/{made}", THE_TWO),
    "getConversation (square)": Row("GET", "/chat/conversations/{square}", OURS),
    "getConversation (group)": Row("GET", "/chat/conversations/{walk}", GROUP),
    "renameConversation": Row("PATCH", "/chat/conversations/{made}", THE_TWO, {"title": "Thee"}),
    "renameConversation (square)": Row("PATCH", "/chat/conversations/{square}",
                                       OURS.replace("200", "403"), {"title": "Thee"}),
    "renameConversation (direct)": Row("PATCH", "/chat/conversations/{direct}",
                                       THE_TWO.replace("200", "403"), {"title": "Thee"}),
    "addConversationMember": Row("PUT", "/chat/conversations/{made}/members/{mila}", THE_TWO),
    "addConversationMember (direct)": Row("PUT", "/chat/conversations/{direct}/members/{mila}",
                                          THE_TWO.replace("200", "403")),
    "removeConversationMember": Row("DELETE", "/chat/conversations/{made}/members/{sem}",
                                    THE_TWO.replace("200", "204")),
    "removeConversationMember (maker)": Row("DELETE", "/chat/conversations/{made}/members/{fatma}",
                                            "401 204 403 404 404 403 403 403 403 404 404"),
    "listMessages": Row("GET", "/chat/conversations/{direct}/messages", THE_TWO),
    "listMessages (square)": Row("GET", "/chat/conversations/{square}/messages", OURS),
    "listMessages (group)": Row("GET", "/chat/conversations/{walk}/messages", GROUP),
    "listMessageChanges": Row("GET", "/chat/conversations/{direct}/changes?seq=0&change=0", THE_TWO),
    "listMessageChanges (square)": Row("GET", "/chat/conversations/{square}/changes?seq=0&change=0", OURS),
    "sendMessage": Row("PUT", f"/chat/conversations/{{direct}}/messages/{ID}", THE_TWO.replace("200", "201"), TEXT),
    "sendMessage (made)": Row("PUT", f"/chat/conversations/{{made}}/messages/{ID}",
                              THE_TWO.replace("200", "201"), TEXT),
    "sendMessage (square)": Row("PUT", f"/chat/conversations/{{square}}/messages/{ID}",
                                OURS.replace("200", "201"), TEXT),
    "sendMessage (group)": Row("PUT", f"/chat/conversations/{{walk}}/messages/{ID}",
                               GROUP.replace("200", "201"), TEXT),
    "editMessage": Row("PATCH", "/chat/messages/{message}", "401 200 403 404 404 403 403 403 403 404 404", TEXT),
    "editMessage (square)": Row("PATCH", "/chat/messages/{open}", "401 200 403 403 403 403 403 403 403 404 404", TEXT),
    "deleteMessage": Row("DELETE", "/chat/messages/{message}", "401 204 403 404 404 403 403 403 403 404 404"),
    "deleteMessage (square)": Row("DELETE", "/chat/messages/{open}", "401 204 403 403 403 403 403 403 403 404 404"),
    "addReaction": Row("PUT", "/chat/messages/{message}/reactions/heart", THE_TWO),
    "removeReaction": Row("DELETE", "/chat/messages/{message}/reactions/heart", THE_TWO),
    "reportMessage": Row("POST", "/chat/messages/{message}/reports", "401 403 204 404 404 403 403 403 403 404 404",
                         {"reason": "unkind"}),
    "markRead": Row("PUT", "/chat/conversations/{direct}/read", THE_TWO, {"seq": 1}),
    "markRead (square)": Row("PUT", "/chat/conversations/{square}/read", OURS, {"seq": 1}),
    "changePlace": Row("PATCH", "/chat/conversations/{direct}/place", THE_TWO, {"involvement": "mentions"}),
    "changePlace (square)": Row("PATCH", "/chat/conversations/{square}/place", OURS, {"involvement": "nothing"}),
    "listSeenBy": Row("GET", "/chat/conversations/{direct}/seen?seq=1", THE_TWO),
    "searchMessages": Row("GET", "/chat/search?q=hoi", NEIGHBOURS),
    "exportMessages": Row("GET", "/chat/export", NEIGHBOURS),
    "listBlocks": Row("GET", "/chat/blocks", NEIGHBOURS),
    "blockResident": Row("PUT", "/chat/blocks/{mila}", "401 204 204 204 204 403 403 403 403 404 404"),
    "unblockResident": Row("DELETE", "/chat/blocks/{mila}", "401 204 204 204 204 403 403 403 403 204 204"),
    "listReports": Row("GET", "/chat/reports", "401 403 403 200 200 403 403 403 403 403 200"),
    "openReport": Row("GET", "/chat/reports/{report}", MODERATORS),
    "decideReport": Row("POST", "/chat/reports/{report}/decision", MODERATORS,
                        {"decision": "removed"}),
    "getChatWishes": Row("GET", "/chat/wishes", NEIGHBOURS),
    "changeChatWishes": Row("PATCH", "/chat/wishes", NEIGHBOURS, {"shows_seen": True}),
    "changeChatRules": Row("PATCH", "/chat/rules", "401 403 403 403 200 403 403 403 403 403 200", {"seen_by": True}),
    # a photo in a conversation is for who is in it
    "getPhoto (direct)": Row("GET", "/photos/{picture}", "401 200 200 404 404 404 404 404 404 404 404"),
    "getPhoto (square)": Row("GET", "/photos/{view}", "401 200 200 200 200 404 404 404 404 404 404"),
}  # fmt: skip
CHAT = {name: row._replace(world="chat") for name, row in CHAT.items()}
