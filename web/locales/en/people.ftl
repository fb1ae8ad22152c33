# Words for coming in, for the pages about me, and for who lives here.

language-legend = Language of the app

## Joining

join-title = Join in
join-welcome = Welcome to { $complex }
join-help = You have been invited. Choose your language, see if it is right, choose your name. Then you are in.
join-type = I will type a code
join-code-label = Code on your invitation
join-code-hint = Three groups of four letters and digits.
join-is-question = Is this invitation for you?
join-is-yes = Yes, this is me
join-is-no = No, this is not me
join-is-no-text = Give the invitation back to the board. Nothing has happened.
join-name-label = What your neighbours call you
join-name-hint = Your first name is enough.
join-email-label = Your e-mail
join-email-hint = You can leave this empty. It lets you in on another phone. Neighbours do not see it.
join-in = Come in
already-in = You are already in, { $name }.
already-in-on = Go on in the app
already-in-other = Someone else wants to come in

## Coming back in

sign-in-title = Come in
sign-in-help = Do you already live here? Fill in your e-mail. You get a code and then you are in.
sign-in-email-label = Your e-mail
sign-in-email-hint = You get a code of six digits.
sign-in-ask = Send me the code
sign-in-sent = Does { $email } belong to a resident? Then the code is in your e-mail now.
sign-in-enter = Come in
sign-in-other-email = Another e-mail address
sign-in-other = Or another way
sign-in-phone = With my other phone
sign-in-phone-1 = Open the app on your other phone.
sign-in-phone-2 = Tap Me, then My phones, then Add a phone.
sign-in-phone-3 = Point this phone's camera at the code. Tap the link.
sign-in-paper = With a code on paper

## This phone too

link-title = Add this phone
link-help = You are already in on another phone. A few taps and you are in on this one too.
link-question = Do you want to come in on this phone?
link-yes = Yes, on this phone
link-check = Do you see this number on your other phone too?
link-wait = Tap Yes over there. Then you are in here.
link-other-way = Another way

## Me

me-title = Me
me-help = Here you choose how neighbours see you and what you like to help with.
me-change = Something about you
me-name = Name and photo
me-name-help = This is how your neighbours see you. A photo is not needed.
me-photo = Photo of you
me-photo-text = This is how neighbours see you.
me-languages = Languages I speak
me-languages-help = Neighbours see which languages you speak. Then they know whom to ask.
me-languages-question = Which languages do you speak?
me-skills = What I like to help with
me-skills-none = Choose what you enjoy
me-skills-help = Choose what you like to help with. It binds you to nothing.
me-skills-question = What do you like to help with?
me-skills-hint = As many as you want. You can leave this empty.
me-told = Let me know
me-told-hint = When a neighbour asks something that fits me.
me-house = My house number
me-house-help = You choose who sees where you live. You can change it at any time.
me-house-question = Who sees your house number?
me-house-nobody = Nobody
me-house-nobody-hint = You tell it yourself.
me-house-helpers = Who helps me
me-house-helpers-hint = And whom I help. Only after a yes.
me-house-neighbours = All neighbours
me-house-neighbours-hint = Everyone who lives here.
me-seen = What neighbours see of me
me-seen-text = And whom I block
me-moderate = For who keeps an eye on things
me-reports = Reported messages
me-reports-text = See what neighbours reported
me-phone = Coming in
me-email = My e-mail
me-email-none = Nothing yet
me-email-help = Your e-mail lets you in on another phone. Neighbours do not see it.
me-email-now = Now: { $email }
me-email-new = Your new e-mail
me-email-hint = We send a code there.
me-email-sent = A code is on its way to { $email }. Fill it in here.
me-email-later = I will do that later
me-email-changed = Your new e-mail is in.
me-board = For the board
me-out = Leave on this phone
me-out-title = Do you want to leave?
me-out-text = You come back in with your e-mail or another phone.
me-out-no-email = You have not given an e-mail yet. Without one, or another phone, you cannot come back in by yourself.
me-out-waiting = Something is still waiting to be sent. It would be lost.

## My phones and computers

devices-title = My phones
devices-row = And computers
devices-help = Here you see where you are in. Lost your phone? Take it off the list.
devices-this = This one
devices-seen = Used:
devices-out = Take off
devices-sure = Then nobody is in on it any more.
devices-out-yes = Yes, take off
devices-gone = { $name } is off the list.
devices-add = Add a phone
devices-scan = Point your other phone's camera at this code.
devices-scan-time = The code works for two minutes.
devices-qr = Code to scan with your other phone
devices-claimed = { $name } wants to come in. Do you see this number there too?
devices-claimed-yes = Yes, that is me
devices-claimed-no = No, that is not me
devices-expired = The two minutes are over.
devices-again = Make a new code
devices-added = Your other phone is in.
copy-link = Copy the link
copied = The link has been copied.

## The board lets people in

invite-title = Invite residents
invite-help = Every resident gets an invitation of their own. Show it, or give it on paper.
invite-new = Invite someone
invite-home-label = Which home?
invite-home-hint = As on the door, for instance 2-14.
invite-name-label = Name
invite-make = Make the invitation
invite-made = Invitation for { $home }
invite-qr = Code to scan with the phone
invite-or-type = Or type this code in the app:
invite-until = Works until { $day }
invite-print = On paper
invite-keep = You see this code only once. Show it now, or print it.
invite-withdraw = Take back
invite-withdraw-sure = Then this invitation no longer works.
invite-withdraw-yes = Yes, take back
invite-withdrawn = The invitation no longer works.
invite-empty = No invitations are waiting
invite-empty-text = Is someone coming to live here? Make an invitation.
invite-not-yours = The board does this
invite-not-yours-text = Would you like somebody to join? Ask someone from the board.

## What I gave

hours-gave-title = What I gave
hours-gave-help = Every time you helped is here. Only you see this list.
hours-gave-empty = What you give will be here
hours-gave-empty-text = Help a neighbour. Afterwards you see it here.
hours-gave-look = See who could use help
hours-gave-more = More

## Without internet

no-internet-title = No internet
no-internet-text = The app cannot reach your neighbours now. Nothing is lost. What was ready goes out by itself later.
