# Words on the screen of one call.

## One request

help-one-ask = Request
help-one-offer = Offer
help-one-explain-ask = Read what your neighbour needs. Tap ‘I help’ if you want to help. Your neighbour then chooses.
help-one-explain-offer = Read what your neighbour offers. Tap ‘Yes, please’ if you want it.
help-one-explain-own = Here you see who wants to help. You choose. Is it done? Tap ‘Done’.
help-facts = What you should know
help-counts = This counts towards your hours.
help-photos = Photos
help-photo = Photo { $number }, tap to see it larger
help-photo-large = Photo { $number } of { $count }

help-answer-ask = I help
help-answer-offer = Yes, please
help-answer-sheet-ask = Good that you help
help-answer-sheet-offer = You would like this
help-answer-note = Want to add something? (may stay empty)
help-answer-note-hint = For example: I can come tonight
help-answer-send-ask = Yes, I help
help-answer-send-offer = Yes, I would like this
help-answer-sheet-text = Your neighbour sees your name and chooses.
help-answer-queued = No internet. Your yes is ready and leaves soon.

help-mine-offered-ask = You said that you help. { $name } chooses.
help-mine-offered-offer = You said yes. { $name } chooses.
help-mine-waiting = Your yes is ready. It leaves when there is internet again.
help-mine-accepted-ask = { $name } said yes. You help.
help-mine-accepted-offer = { $name } said yes. That is agreed.
help-mine-declined-ask = Not needed this time. Good that you wanted to help.
help-mine-declined-offer = Not this time. Good that you answered.
help-mine-withdrawn-ask = You said that you cannot after all.
help-mine-withdrawn-offer = You said that you cannot after all.
help-mine-reported-ask = You said: it is done, { $time }. { $name } checks if that is right.
help-mine-done-ask = It is done. You gave { $time }.
help-mine-done-offer = It is done. Good!
help-mine-cannot = I cannot after all
help-mine-cannot-text = { $name } gets a message and looks further.
help-mine-cannot-title = Can you not come after all?
help-mine-cannot-keep-ask = I do help
help-mine-cannot-keep-offer = I do want it
help-someone = Your neighbour
help-reply-from = { $name } says
help-ask-first = Ask something first
help-write-with = Write with { $name }
help-lives-at = Lives at { $home }

help-answers-ask = Who wants to help
help-answers-offer = Who wants this
help-answers-done-ask = Who helped
help-answers-helping-ask = Who helps
help-answers-helping-offer = Who joins
help-answers-done-offer = Who joined
help-answers-none-ask = Nobody yet. Your neighbours see your request. You get a message.
help-answers-none-offer = Nobody yet. Your neighbours see your offer. You get a message.
help-accept = Yes, please
help-accept-person = Yes, please, { $name }
help-refuse = No, thank you
help-refuse-person = No, thank you, { $name }
help-refuse-title = No to { $name }?
help-refuse-text = { $name } gets a friendly message.
help-refuse-send = Say no
help-instead = Someone else after all
help-instead-person = Someone else after all than { $name }
help-instead-title = Are you looking for someone else?
help-instead-text = { $name } gets a friendly message. The place is free again.
help-instead-send = Look for someone else
help-accept-title-ask = { $name } comes to help
help-accept-title-offer = { $name } may come
help-accept-note = Want to add something? (may stay empty)
help-accept-note-hint = For example: come at 19:00
help-accept-send = Say yes to { $name }
help-accepted-tag-ask = Helps
help-accepted-tag-offer = Joins
help-declined-tag = Said no
help-withdrawn-tag = Cannot after all
help-done-tag = Done · { $time }
help-you-said = You said

help-done = Done
help-done-report = It is done
help-done-title = Is it done?
help-done-how-long = How long did { $name } help?
help-done-how-long-you = How long did you help?
help-done-writes = We write down { $time } for { $name }.
help-done-writes-you = We write down { $time } for you, if { $name } says yes.
help-done-less = 15 minutes less
help-done-more = 15 minutes more
help-done-send = Yes, it is done
help-done-check = { $name } says: it is done, { $time }. Is that right?
help-done-check-yes = Yes, that is right
help-done-check-other = Another time
help-done-open-warning = { $count ->
    [one] 1 neighbour still waits for a yes and gets a message.
   *[other] { $count } neighbours still wait for a yes and get a message.
}

help-thanks-title = Say thank you
help-thanks-section = Thanks, you and { $name }
help-thanks-to = Thank { $name }
help-thanks-field = Write something (may stay empty)
help-thanks-1 = Thank you!
help-thanks-2 = Good that you were there.
help-thanks-3 = You are welcome!
help-thanks-4 = It was nice.
help-thanks-suggestions = Choose a sentence
help-thanks-from = { $name } thanks you
help-thanks-given = You thanked { $name }
help-thanks-plain = Thank you!

help-manage-ask = Your request
help-manage-offer = Your offer
help-withdraw-ask = I do not need help any more
help-withdraw-offer = I do not offer this any more
help-withdraw-title-ask = Do you not need help any more?
help-withdraw-title-offer = Do you not offer this any more?
help-withdraw-text = Your neighbours do not see it then. Who wanted to help gets a message.
help-withdraw-reason = Why? (may stay empty)
help-withdraw-yes-ask = Take my request away
help-withdraw-yes-offer = Take my offer away
help-withdraw-no = Leave it
help-extend-text = This is nearly over: until { $day }.
help-extend = Leave it longer
help-extended = Good. It stays longer.

help-moderate = For who keeps an eye on things
help-hide = Hide for everyone
help-hide-title = Why do you hide this?
help-hide-text = The writer sees your reason. Other neighbours do not see the request any more.
help-hide-reason = Reason
help-hide-send = Hide
help-hide-need-reason = Write a reason.
help-show = Show again
help-hidden-own = This is now hidden for your neighbours.
help-hidden-reason = Reason: { $reason }
help-hidden-what-now = Change your text, or talk to someone of the board.
help-hidden-moderator = This is hidden. The writer sees this reason.

help-state-matched-ask = There is enough help. Good!
help-state-matched-offer = This is taken now.
help-state-done-ask = This is done. Well done, together.
help-state-done-offer = This is done. Well done, together.
help-state-withdrawn-ask = This is not needed any more.
help-state-withdrawn-offer = This offer is not there any more.
help-state-expired-ask = This request is over. Still needed? Ask again.
help-state-expired-offer = This offer is over. Still there? Offer it again.
help-again-ask = Ask it again
help-again-offer = Offer it again
help-gone-title = This request is not there any more
help-gone-text = Maybe there is help already. See what else there is.
help-gone-back = To all requests

## What goes wrong, in plain words

help-undone = That did not work. { $detail }
help-offline-cannot = No internet. Nothing was sent. Try again later.

## Told while it happens

help-live-answered-ask = { $name } wants to help: { $title }
help-live-answered-offer = { $name } would like this: { $title }
help-live-answer-withdrawn = Someone cannot after all: { $title }
help-live-accepted = { $name } said yes: { $title }
help-live-refused = Not this time: { $title }
help-live-reported = Someone says it is done: { $title }
help-live-done = It is done: { $title }
help-live-thanked = You get a thank you: { $title }
help-live-withdrawn = Not needed any more: { $title }
help-live-hidden = Hidden for your neighbours: { $title }
help-live-shown = Your neighbours see it again: { $title }
help-live-expiring = Nearly over: { $title }
