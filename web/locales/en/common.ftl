# Words that every screen uses.

nav = Places in the app
nav-help = Help
nav-chat = Chat
nav-chat-unread = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
}
nav-me = Me

back = Back
close = Close
done = Done
save = Save
cancel = Never mind
next = Next
yes = Yes
no = No
send = Send
change = Change
try-again = Try again
throw-away = Throw away
loading = One moment…
may-be-empty = You can leave this empty.

explain = Help with this screen
explain-app = Here you ask your neighbours for help. And you see who could use yours.
explain-ask-board = Stuck? Ask someone from the board.
explain-ask-person = Stuck? Ask { $name }.

read-aloud = Read aloud
read-stop = Stop reading

offline-bar = No internet. You can still read. What you write goes out later.
waiting-title = Still to be sent
waiting-queued = No internet. Your message is ready and goes out later.
waiting-sending = Sending now…
waiting-nameless = Your message
sent-after-all = Your message has gone out.

photo-add = Photo
photo-name = Photo { $number }
photo-remove = Remove photo { $number }
photo-sending = Sending the photo
photo-offline = No internet. You can go on without a photo.

time-now = now
time-no-hurry = no hurry
time-before = before { $day }
time-from-to = { $from } to { $to }
time-half-hour = half an hour
time-hour-and-half = an hour and a half
time-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
time-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
time-hours-minutes = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} and { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

category-repair = Odd jobs
category-furnish = Furnishing
category-carry = Carrying
category-groceries = Groceries
category-transport = Going along
category-language = Practising Dutch
category-letters = Reading letters
category-digital = Phone and computer
category-childcare = Minding children
category-pets = Pets
category-cooking = Cooking
category-plants = Plants and garden
category-company = Company
category-borrow = Borrowing
category-other = Something else

code-label = Code from your e-mail
code-hint = Six digits. Nothing there? Look in your spam folder too.
code-again = Send a new code
confirm-first-text = Just to be sure that it is you. We sent a code to your e-mail.
confirm-first-done = This is me

gone-title = This page is not here
gone-text = Perhaps it moved or is already finished.
gone-home = Go to the start
part-failed = This part of the app did not arrive. Nothing is lost.
wait-minutes = That was often in a short time. Try again { $when }.
