# Words that every screen uses.

nav = Plekken in de app
nav-help = Hulp
nav-chat = Chat
nav-chat-unread = { $count ->
    [one] 1 nieuw bericht
   *[other] { $count } nieuwe berichten
}
nav-me = Ik

back = Terug
close = Sluit
done = Klaar
save = Bewaar
cancel = Toch niet
next = Verder
yes = Ja
no = Nee
send = Verstuur
change = Verander
try-again = Probeer opnieuw
throw-away = Gooi weg
loading = Even wachten…
may-be-empty = Mag ook leeg.

explain = Uitleg
explain-app = Hier vraag je hulp aan je buren. En je ziet wie jouw hulp kan gebruiken.
explain-ask-board = Kom je er niet uit? Vraag het iemand van het bestuur.
explain-ask-person = Kom je er niet uit? Vraag het aan { $name }.

read-aloud = Lees voor
read-stop = Stop met voorlezen

offline-bar = Geen internet. Lezen kan. Wat je schrijft, versturen we straks.
waiting-title = Dit wacht op internet
waiting-queued = Geen internet. Je bericht staat klaar en gaat straks weg.
waiting-sending = Wordt nu verstuurd…
waiting-nameless = Jouw bericht
sent-after-all = Je bericht is verstuurd.

photo-add = Foto
photo-name = Foto { $number }
photo-remove = Haal foto { $number } weg
photo-sending = De foto wordt verstuurd
photo-offline = Geen internet. Zonder foto kan het wel.

time-now = nu
time-no-hurry = geen haast
time-before = vóór { $day }
time-from-to = { $from } tot { $to }
time-half-hour = een half uur
time-hour-and-half = anderhalf uur
time-minutes = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
time-hours = { $hours } uur
time-hours-minutes = { $hours } uur en { $minutes } minuten

category-repair = Klussen
category-furnish = Inrichten
category-carry = Tillen
category-groceries = Boodschappen
category-transport = Meegaan
category-language = Taal oefenen
category-letters = Brieven lezen
category-digital = Telefoon en computer
category-childcare = Op kinderen passen
category-pets = Huisdieren
category-cooking = Koken
category-plants = Planten en tuin
category-company = Gezelschap
category-borrow = Iets lenen
category-other = Iets anders

code-label = Code uit je e-mail
code-hint = Zes cijfers. Niets gekregen? Kijk ook bij ongewenste e-mail.
code-again = Stuur een nieuwe code
confirm-first-text = Even zeker weten dat jij het bent. We stuurden een code naar je e-mail.
confirm-first-done = Dit ben ik

gone-title = Deze pagina is er niet
gone-text = Misschien is hij verplaatst of al klaar.
gone-home = Naar het begin
part-failed = Dit deel van de app kwam niet binnen. Er is niets weg.
wait-minutes = Dat ging vaak achter elkaar. Probeer het { $when } opnieuw.
