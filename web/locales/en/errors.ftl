# Why something did not work: what happened, that nothing is lost, what now. Never blame.

## What was filled in

error-invalid = We do not quite understand this. Please look at it again.
error-unknown-field = We do not know this field. Refresh the app and try again.
error-wrong-type = This does not fit here. Please look at it again.
error-required = Please fill this in.
error-too-short = This is too short. Write a little more.
error-too-long = This is too long. Make it a little shorter.
error-wanted-in-past = That time has passed. Choose a later one.
error-consent-needed = Ask your neighbour first. Then fill in that it is all right.
error-bad-email = This e-mail address is not right. Please look at it again.
error-bad-cursor = We cannot read on from here. Start at the top again.
error-out-of-range = This number is not possible here. Choose another.
error-minutes-out-of-range = Choose between 1 minute and 24 hours.
error-too-many-items = Those are too many. Take a few away.
error-unknown-choice = You cannot choose this here. Choose something else.
error-unknown-language = We do not know this language. Choose another.
error-unknown-skill = We do not know this one. Choose something else.
error-unknown-role = We do not know this role.
error-unknown-photo = This photo is no longer here. Choose it again.
error-wanted-too-far = That is far away. Choose an earlier day.
error-wanted-out-of-order = The last day comes before the first. Swap them.
error-time-needs-day = Choose a day for this time too.
error-urgent-is-for-asks = Only a request can be for today.
error-urgent-is-for-today = This is for today. Choose today, or take ‘needed today’ away.
error-discreet-is-for-asks = Your name can only be hidden when you ask for something.
error-on-behalf-is-for-asks = For someone else you can only ask.
error-on-behalf-of-self = This is you. Just ask for yourself.

## Coming in

error-sign-in-first = Come in first. Then you can go on.
error-code-wrong = That code is not right. Look closely and try again.
error-code-expired = That code is too old. Ask for a new one.
error-link-used = This invitation has been used. Ask the board for a new one.
error-link-expired = This link is too old. Ask for a new one.
error-waiting-for-confirmation = Tap Yes on your other phone. Then you are in.
error-confirm-first = Just to be sure that it is you. Fill in the code from your e-mail.
error-csrf = This page was open for a long time. Refresh it and try again.
error-no-email = First fill in your e-mail, under Me. Then we can send a code.
error-not-claimed = First point your other phone's camera at the code.

## What may not, or not any more

error-not-allowed = You cannot do this. Ask someone from the board.
error-not-found = This is no longer here. Or it is not for you.
error-wrong-method = That is not possible here.
error-already-answered = You already said that you will help. Your neighbour knows.
error-places-taken = Enough neighbours are helping already. Kind of you to offer.
error-call-closed = This one is already finished.
error-urgent-already = You already asked something for today. Finish that first.
error-own-call = This one is yours.
error-not-helper = Only who helps can do this.
error-group-closed = You cannot join this group yourself. Ask the coordinator.
error-changed-meanwhile = Someone has just changed this. Look again and try once more.
error-key-used-otherwise = This was already sent, but differently. Refresh the page and have a look.
error-answer-changed = Something has just changed. Look again.
error-answer-was-refused = Your neighbour already has help. Kind of you to offer.
error-enough-people = Enough neighbours are helping already.
error-fewer-than-accepted = More neighbours have already been told yes. Choose a higher number.
error-ask-for-others = You ask for a resident here. Choose who it is for.
error-call-hidden = This is hidden for now. Your request says why.
error-nobody-helped = Fill in who helped. Nobody? Then take your request away.
error-not-done-yet = First say that it is done. Then you can say thanks.
error-already-thanked = You already said thanks. Your neighbour has it.
error-already-hidden = Someone has hidden this already.
error-not-hidden = This can be seen again already.
error-last-coordinator = You are the last coordinator. Ask someone else first.

## Conversations

error-conversation-closed = This conversation is over. You can still read it.
error-edit-too-late = This message is older than two days. Send a new one.
error-first-week = You have just come to live here. Write to the coordinator or the board first.
error-group-full = This group is full. Make a second one.
error-id-used-otherwise = This was already sent, but differently. Refresh the page and have a look.
error-message-deleted = This message is no longer here.
error-moved-out = This neighbour no longer lives here. You cannot write to them any more.
error-own-message = This message is yours. You can take it away yourself.
error-report-decided = Someone else has decided this already. Look again.
error-unknown-message = The message that you answer is not here. Send yours as a new one.
error-unknown-resident = We cannot find this neighbour. Choose someone else.
error-you-blocked = You blocked this neighbour. Take that back to write to them.

## Activities

error-rule-too-often = More than once a day is not possible. Choose a slower repeat.
error-rule-not-understood = We do not understand this repeat. Choose another.
error-rule-ends-before-start = The repeat ends before the first day. Choose a later last day.
error-rule-too-long = This takes more than two years. Just leave the end open.
error-rule-too-many = More than { $most } times is not possible. Just leave the end open.
error-rule-misses-first-day = The first day does not fit the repeat. Choose another first day.
error-already-signed-up = You are already coming. Lovely!
error-partner-already-signed-up = Your neighbour is already coming. Feel free to sign up on your own.
error-party-too-big = There is room for { $most } people here. Bring fewer people.
error-already-started = This has already started. Please tell the organiser yourself.
error-not-signed-up = That name is not on the list here. Please look again.
error-not-missing = You are simply on the list. You do not need to do anything.
error-stand-in-found = Someone has been found already. Kind of you to offer.
error-nothing-to-decline = You signed up yourself. Can't make it? Then sign off.
error-already-cancelled = This has been called off already. You do not need to do anything.
error-activity-cancelled = This is not going ahead. See what else is in the agenda.
error-not-started = This has not started yet. Try again half an hour before.
error-door-code-wrong = This is not today's code. Scan the code at the door.
error-door-code-over = This code no longer works. Ask the organiser to tick your name.
error-too-many-plans = You already have many plans. Finish a few of them first.
error-slot-in-use = Neighbours have signed up here. This task cannot be taken away.
error-pair-answered = This has been answered already. Look again.

## Working groups

error-group-archived = This group has ended. You can still look back.
error-group-is-open = This group is open. You can just join.
error-group-name-taken = There is a group with this name. Choose another one.
error-group-said-no = The group just said no. You can ask again in a week.
error-request-decided = Somebody else answered already. Have another look.
error-turn-done = This is done already. You need not do anything.
error-turn-full = Enough neighbours do this already. Kind of you to offer.
error-turn-not-due = This turn is far ahead. Come back when it is time.

## Photos

error-too-large = This is too large. Choose something smaller.
error-wrong-media = This kind of file is not possible here. Choose a photo.
error-broken-photo = We cannot read this photo. Choose another.

## Waiting and trying again

error-too-many = That was often in a short time. Wait a moment and try again.
error-busy = It is busy for a moment. Nothing is lost. Try again shortly.
error-storage-full = There is no more room now. Nothing is lost. Tell someone from the board.
error-offline = No internet. Nothing is lost. Try again later.
error-internal = Something went wrong on our side. Nothing is lost. Try again.
