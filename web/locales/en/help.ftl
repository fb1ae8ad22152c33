# Words of the help board.

## The board

help-title = Help
help-segments = What do you want to see?
help-segment-asks = Requests
help-segment-offers = Offers
help-segment-mine = Mine
help-explain = Here you ask your neighbours for help. Or you help someone. Tap a request to read more.
help-button-ask = I ask for help
help-button-offer = I offer something
help-list-asks = Requests from neighbours
help-list-offers = Offers from neighbours
help-list-mine = Mine
help-more = More

help-search-open = Search
help-search-close = Stop searching
help-search-field = Search in help
help-search-found = { $count ->
    [0] Nothing found
    [one] 1 found
   *[other] { $count } found
}
help-search-empty-title = Nothing found for ‘{ $words }’
help-search-empty-text = Try another word. Or ask your neighbours yourself.

help-filter-open = Choose a kind of help
help-filter-title = What do you want to see?
help-filter-category = Kind of help
help-filter-group = From whom?
help-filter-all = Everything
help-filter-everyone = Everyone
help-filter-show = Show
help-filter-clear = Show everything
help-filter-off = Remove: { $name }

help-new-asks = { $count ->
    [one] New: 1 request
   *[other] New: { $count } requests
}
help-new-offers = { $count ->
    [one] New: 1 offer
   *[other] New: { $count } offers
}
help-new-said = New: { $title }

help-empty-asks-title = There are no requests now
help-empty-asks-text = Do you need help? Ask. Neighbours like to help.
help-empty-offers-title = There are no offers now
help-empty-offers-text = Are you good at something? Offer it.
help-empty-mine-title = What is yours comes here
help-empty-mine-text = What you ask, offer or help with, you see here.
help-empty-filter-title = Nothing in this list
help-empty-filter-text = Choose something else, or show everything.

help-fits-title = Suits you
help-fits-text = Nobody has answered yet. You are good at this.
help-fits-look = See the request
help-fits-later = Not now

## On a card

help-urgent = Needed today
help-hidden-name = name stays hidden for now
help-hidden-person = A neighbour
help-for-someone = for someone else
help-for-person = for { $name }
help-people-needed = { $count ->
    [one] 1 person needed
   *[other] { $count } people needed
}
help-people-welcome = { $count ->
    [one] for 1 neighbour
   *[other] for { $count } neighbours
}
help-people-helping = { $count ->
    [one] 1 neighbour is helping
   *[other] { $count } neighbours are helping
}
help-people-joined = { $count ->
    [one] 1 neighbour joins
   *[other] { $count } neighbours join
}
help-people-both = { $needed ->
    [one] 1 person needed
   *[other] { $needed } people needed
}, { $accepted ->
    [one] 1 neighbour is helping
   *[other] { $accepted } neighbours are helping
}
help-group-only = for { $group }
help-people-done-ask = { $count ->
    [one] 1 neighbour helped
   *[other] { $count } neighbours helped
}
help-people-done-offer = { $count ->
    [one] 1 neighbour joined
   *[other] { $count } neighbours joined
}
help-tag-matched-offer = Taken
help-tag-done = Done
help-tag-withdrawn = Taken back
help-tag-expired = Over
help-tag-hidden = Hidden
help-tag-offered = You wait for a yes
help-tag-accepted = You help
help-tag-accepted-offer = Agreed
help-tag-reported = Waiting for a yes
help-tag-declined = Not this time
help-tag-ask = Request
help-tag-offer = Offer
help-tag-answers = { $count ->
    [one] 1 neighbour wants to help
   *[other] { $count } neighbours want to help
}

## When and how long

help-when-week = this week
help-when-until = until { $day }
help-about = About { $time }

## Post

help-post-title-ask = I ask for help
help-post-title-offer = I offer something
help-post-explain = Say briefly what you need. Your neighbours see it at once. You can change it later.
help-post-what-ask = With what?
help-post-what-ask-hint = For example: putting a cupboard together
help-post-what-offer = What do you offer?
help-post-what-offer-hint = For example: I cut hair
help-post-text = Tell more (may stay empty)
help-post-text-hint = What should your neighbours know?
help-post-category = What kind of help is it?
help-post-category-offer = What kind of help do you offer?
help-post-when = When?
help-post-when-today = Today
help-post-when-week = This week
help-post-when-day = Choose a day
help-post-when-none = No hurry
help-post-day = Which day?
help-post-until-explain = Until { $day }.
help-post-time = What time? (may stay empty)
help-post-urgent = It is urgent
help-post-urgent-hint = Your request stands out more. You can do this with one request at a time.
help-post-more = More choices
help-post-more-hint-ask = How many people, photo, hidden name
help-post-more-hint-offer = For how many neighbours, how long, photo
help-post-people-ask = How many people do you need?
help-post-people-offer = For how many neighbours?
help-post-people-more = 1 more
help-post-people-less = 1 less
help-post-how-long = How long does it take?
help-post-long-15 = Quarter
help-post-long-30 = Half hour
help-post-long-60 = 1 hour
help-post-long-120 = 2 hours
help-post-long-more = Longer
help-post-long-none = I do not know
help-post-hours = How long exactly?
help-post-photos = Add a photo (may stay empty)
help-post-audience = Who may see it?
help-post-audience-all = Everyone who lives here
help-post-audience-group = Only { $group }
help-post-discreet = Name hidden
help-post-discreet-hint = Neighbours see what you need, not who you are. Only the person you choose sees your name.
help-post-behalf = For someone else
help-post-behalf-hint = You ask this for a neighbour, who said yes to it.
help-post-behalf-who = For whom?
help-post-behalf-search = Search a name (2 letters or more)
help-post-behalf-none = Nobody found with that name.
help-post-behalf-chosen = For { $name }
help-post-behalf-change = Choose someone else
help-post-consent = How did this neighbour say yes?
help-post-consent-spoken = Spoken
help-post-consent-written = Written
help-post-consent-hint = We keep that you asked. Your neighbour can take the request back.
help-post-send-ask = Ask it
help-post-send-offer = Offer it
help-post-sent-ask = Your request is up. Your neighbours see it now.
help-post-sent-offer = Your offer is up. Your neighbours see it now.
help-post-queued = No internet. Your message is ready and leaves soon.
help-post-kept = We keep what you type until you send it.
help-post-clear = Start again
help-post-cleared = Everything is empty.
help-post-mend = Please look again at: { $fields }.
help-post-need-title = Write what it is about. At least 3 letters.
help-post-need-category = Choose what kind of help it is.
help-post-need-day = Choose a day.
help-post-need-person = Choose for whom it is.
help-post-need-consent = Choose how your neighbour said yes.

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
help-mine-declined-ask = { $name } already has help. Good that you wanted to help.
help-mine-declined-offer = Not this time. Good that you answered.
help-mine-withdrawn-ask = You said that you cannot after all.
help-mine-withdrawn-offer = You said that you cannot after all.
help-mine-reported-ask = You said: it is done, { $time }. { $name } checks if that is right.
help-mine-done-ask = It is done. { $time } is in your name.
help-mine-done-offer = It is done. Good!
help-mine-cannot = I cannot after all
help-mine-cannot-text = { $name } gets a message and looks further.
help-mine-cannot-title = Can you not come after all?
help-mine-cannot-keep-ask = I do help
help-mine-cannot-keep-offer = I do want it
help-someone = Your neighbour
help-reply-from = { $name } says
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

## Edit

help-edit-title-ask = Change your request
help-edit-title-offer = Change your offer
help-edit-explain = Change what you want. Then tap ‘Save’.
help-edit-saved = Saved. Your neighbours see it like this now.
help-edit-nothing = You changed nothing.
help-edit-not-allowed = You cannot change this now.
help-edit-clash-title = Something changed meanwhile
help-edit-clash-text = Nothing is lost. Choose what should stand.
help-edit-clash-now = It now says
help-edit-clash-mine = You wrote
help-edit-clash-keep = Save what I wrote
help-edit-clash-take = Leave what it says now
help-edit-empty = Nothing

help-field-title = with what
help-field-text = explanation
help-field-category = kind of help
help-field-when = when
help-field-people_needed = how many people
help-field-minutes_expected = how long
help-field-photos = photos
help-field-urgent = urgent
help-field-group = who may see it
help-field-on_behalf = for whom

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
