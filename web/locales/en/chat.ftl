# Words for writing to each other.

chat-title = Chat
chat-help = Here you write with your neighbours. Tap a conversation to read it.
chat-list = Conversations
chat-square = Square
chat-nameless = Conversation
chat-somebody = Somebody
chat-new = New message
chat-search-open = Search messages
chat-search-close = Stop searching
chat-search-field = Search for a word or a conversation
chat-search-none = Nothing found. Try another word.
chat-search-found = { $count ->
    [one] 1 message found
   *[other] { $count } messages found
}
chat-empty = No conversations yet
chat-empty-text = Write to a neighbour. Or help somebody: then you can arrange it together.
chat-not-yours = Chat is for residents
chat-not-yours-text = Do you want to ask a resident something? Go and see them, or call.
chat-more = More conversations
chat-row-unread = { $count ->
    [one] 1 new message
    [100] 100 or more new messages
   *[other] { $count } new messages
}
chat-row-mentioned = Your name was mentioned
chat-row-muted = Silent
chat-row-stuck = Not sent yet
chat-row-draft = You wrote: { $text }
chat-last = { $name }: { $text }
chat-last-own = You: { $text }
chat-last-none = No messages yet
chat-photo = Photo
chat-heard = { $name }, { $time }:
chat-heard-own = You, { $time }:

## A new conversation

chat-new-help = Find your neighbour by name. Tap the name and write.
chat-new-who = Who do you want to write to?
chat-new-hint = Type two letters of the name.
chat-new-none = Nobody found with this name.
chat-new-group = Make a group
chat-new-group-text = Write with a few neighbours together.
chat-group-help = Choose a name and the neighbours. They can read along at once.
chat-group-title = What is the group called?
chat-group-title-hint = For example: Cooking on Friday
chat-group-who = Who joins in?
chat-group-out = Take { $name } out
chat-group-make = Make the group

## Inside

chat-one-help = Write at the bottom. Behind the three dots you can reply, take something away or report it.
chat-about = About this conversation
chat-to-writing = Go to writing
chat-log = Messages
chat-begin = This is the beginning of your conversation.
chat-new-line = New
chat-none = No messages yet
chat-none-text = Write the first message. A greeting is enough.
chat-older = Earlier messages
chat-newest = To the newest
chat-newest-count = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
}
chat-writing = { $name } is writing…
chat-writing-several = A few neighbours are writing…
chat-is-here = Is here now
chat-people = { $count ->
    [one] 1 neighbour
   *[other] { $count } neighbours
}
chat-closed = This conversation is closed. You can still read it.
chat-cannot-write = You cannot write here now.
chat-gone-title = This conversation is not there any more
chat-gone-text = Or it is not for you. Your other conversations are still there.
chat-gone-back = To my conversations

chat-write = Write something…
chat-write-to = Write to { $name }
chat-send = Send
chat-camera = Add a photo
chat-photos = Photos with your message
chat-photo-open = Photo { $number } from { $name }, tap to enlarge
chat-reply-to = Reply to { $name }
chat-reply-own = Reply to your own message
chat-reply-stop = No reply after all
chat-editing = You are changing your message
chat-edit-stop = Do not change it
chat-edit-save = Save
chat-mention = Mention a neighbour
chat-mention-found = { $count ->
    [one] 1 neighbour found. Press the up arrow.
   *[other] { $count } neighbours found. Press the up arrow.
}
chat-too-long = This is too long. Make it two messages.

chat-edited = edited
chat-stone = This message is gone.
chat-stone-moderator = This message was taken away.
chat-older-quote = older message
chat-quote = Reply to { $name }: { $text }
chat-waits = waiting for internet
chat-sending = being sent
chat-sent = sent
chat-not-sent = Not sent.
chat-still-trying = Not sent yet. We will try again soon.
chat-seen = Seen
chat-seen-by = Seen by { $names }

## With a message

chat-menu = More with this message
chat-menu-of = More with the message from { $name }, { $time }
chat-menu-of-own = More with your message of { $time }
chat-react = Give a sign
chat-sign-thumb = thumb up
chat-sign-heart = heart
chat-sign-laugh = laughing
chat-sign-wow = surprised
chat-sign-sad = sad
chat-sign-thanks = thank you
chat-sign-party = party
chat-sign-clap = applause
chat-sign-coffee = coffee
chat-sign-wave = wave
chat-signs = Signs with this message
chat-signed = { $sign }, { $count }
chat-signed-mine = { $sign }, { $count }, yours too
chat-reply = Reply
chat-copy = Copy
chat-copied = The text is copied.
chat-copy-failed = Copying does not work on this phone.
chat-edit = Change
chat-delete = Take away
chat-delete-sure = Nobody can read it then.
chat-delete-yes = Yes, take it away
chat-report = Report this message
chat-report-title = What is wrong?
chat-report-text = A coordinator looks at it. Nobody hears that you reported it.
chat-report-unkind = It is not kind
chat-report-threat = It is a threat
chat-report-private = It is private
chat-report-spam = It is advertising
chat-report-other = Something else
chat-report-words = What is wrong?
chat-report-send = Report it
chat-reported = Thank you. A coordinator will look at it.
chat-write-person = Write { $name } a message
chat-offline-cannot = No internet. Try again later.

## Somebody

chat-block = Block { $name }
chat-block-title = Block { $name }?
chat-block-text = You get no more messages from { $name }. { $name } does not notice.
chat-block-groups = You still see { $name } in groups.
chat-block-yes = Yes, block
chat-blocked = You get nothing more from { $name }.
chat-unblock = Allow again
chat-unblock-of = Allow { $name } again
chat-unblocked = { $name } can write to you again.
chat-blocked-now = You blocked { $name }.

## About a conversation

chat-about-help = Here you choose what you hear. You also see who reads along.
chat-hear = What do you want to hear?
chat-hear-everything = Everything
chat-hear-everything-hint = Every message counts.
chat-hear-mentions = Only when I am mentioned
chat-hear-mentions-hint = With @ and your name.
chat-hear-nothing = Nothing
chat-hear-nothing-hint = The conversation stays in your list.
chat-hear-hidden = Hide the conversation
chat-hear-hidden-hint = You find it again by searching.
chat-mute = Silent for a while
chat-mute-text = You hear nothing of this conversation then.
chat-mute-hours = 8 hours
chat-mute-week = 1 week
chat-mute-always = Always
chat-muted-until = Silent until { $when }.
chat-muted-always = Silent, until you switch it on again.
chat-unmute = Switch on again
chat-members = Who reads along
chat-members-you = you
chat-members-all = All neighbours read along here.
chat-members-more = Tap a name for more.
chat-add = Add a neighbour
chat-added = { $name } reads along now.
chat-remove = Take { $name } out of the group
chat-remove-text = { $name } does not read along any more then.
chat-remove-yes = Yes, take out
chat-rename = Another name
chat-leave = I leave the group
chat-leave-sure = You do not read along any more then. A neighbour can ask you again.
chat-leave-yes = Yes, I leave
chat-left-now = You left the group.
chat-to-call = Look at the request

## What happened, in one line

chat-what-opened = The conversation begins here.
chat-what-opened-you = The conversation begins here.
chat-what-added = { $name } reads along now.
chat-what-added-you = You read along now.
chat-what-joined = { $name } joined.
chat-what-joined-you = You joined.
chat-what-left = { $name } left.
chat-what-left-you = You left.
chat-what-removed = { $name } does not read along any more.
chat-what-removed-you = You do not read along any more.
chat-what-titled = The group is now called: { $text }
chat-what-titled-you = You named the group: { $text }
chat-what-accepted = { $name } said yes. Arrange it together here.
chat-what-accepted-you = You said yes. Arrange it together here.
chat-what-reported = { $name } says: it is done.
chat-what-reported-you = You said: it is done.
chat-what-done = It is done. Well done, together.
chat-what-done-you = It is done. Well done, together.
chat-what-thanked = { $name } says thank you.
chat-what-thanked-you = You said thank you.
chat-what-withdrawn = This is off for now. You can still talk.
chat-what-withdrawn-you = This is off for now. You can still talk.
chat-what-offered = Somebody wants to help. { $text }
chat-what-offered-you = Somebody wants to help. { $text }
chat-what-other = Something changed.
chat-what-other-you = Something changed.

## What neighbours see of me

chat-wishes-help = You choose what neighbours see of you. It is off at first.
chat-wishes-here = That I am here now
chat-wishes-here-hint = You see it of them too then.
chat-wishes-writing = That I am writing
chat-wishes-writing-hint = Only in your conversation.
chat-wishes-seen = What I have read
chat-wishes-seen-hint = You see then who read your message too.
chat-wishes-seen-off = Who read what is hidden for everybody here.
chat-wishes-rule = Residents may see who read something
chat-wishes-rule-hint = Everybody chooses for themselves after that.
chat-wishes-board = For the board
chat-wishes-blocked = Whom I block
chat-wishes-blocked-none = Nobody.
chat-export = Keep my messages
chat-export-text = A file with all that you wrote.

## For who keeps an eye on things

chat-reports-help = Neighbours report messages here. Look calmly and choose. Each look is written down.
chat-reports-empty = Nothing was reported
chat-reports-empty-text = Does a neighbour report something? Then it is here.
chat-reports-not-yours = A coordinator does this
chat-reports-not-yours-text = Is something wrong? Report it with the message itself.
chat-reports-from = Message from { $name }
chat-reports-look = Look
chat-reports-around = What stands around it
chat-reports-this = This was reported
chat-reports-said = Who reported it says
chat-reports-remove = Take the message away
chat-reports-remove-sure = Nobody can read it then. The writer sees that.
chat-reports-keep = Let it stand
chat-reports-removed = Taken away
chat-reports-kept = Left standing
chat-reports-done = Good. It is settled.
