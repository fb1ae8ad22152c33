# Words for writing to each other.

chat-title = Chat
chat-help = Hier schrijf je met je buren. Tik op een gesprek om te lezen.
chat-list = Gesprekken
chat-square = Plein
chat-nameless = Gesprek
chat-somebody = Iemand
chat-new = Nieuw bericht
chat-search-open = Zoek in berichten
chat-search-close = Stop met zoeken
chat-search-field = Zoek een woord of een gesprek
chat-search-none = Niets gevonden. Probeer een ander woord.
chat-search-found = { $count ->
    [one] 1 bericht gevonden
   *[other] { $count } berichten gevonden
}
chat-empty = Nog geen gesprekken
chat-empty-text = Schrijf een buur. Of help iemand: dan kun je samen afspreken.
chat-not-yours = Chat is voor bewoners
chat-not-yours-text = Wil je een bewoner iets vragen? Zoek diegene op of bel.
chat-more = Meer gesprekken
chat-row-unread = { $count ->
    [one] 1 nieuw bericht
    [100] 100 of meer nieuwe berichten
   *[other] { $count } nieuwe berichten
}
chat-row-mentioned = Je naam is genoemd
chat-row-muted = Stil
chat-row-stuck = Nog niet verstuurd
chat-row-draft = Je schreef: { $text }
chat-last = { $name }: { $text }
chat-last-own = Jij: { $text }
chat-last-none = Nog geen berichten
chat-photo = Foto
chat-heard = { $name }, { $time }:
chat-heard-own = Jij, { $time }:

## A new conversation

chat-new-help = Zoek je buur op naam. Tik op de naam en schrijf.
chat-new-who = Met wie wil je schrijven?
chat-new-hint = Typ twee letters van de naam.
chat-new-none = Niemand gevonden met deze naam.
chat-new-group = Maak een groep
chat-new-group-text = Schrijf met een paar buren samen.
chat-group-help = Kies een naam en de buren. Zij kunnen meteen meelezen.
chat-group-title = Hoe heet de groep?
chat-group-title-hint = Bijvoorbeeld: Koken op vrijdag
chat-group-who = Wie doen er mee?
chat-group-out = Haal { $name } eruit
chat-group-make = Maak de groep

## Inside

chat-one-help = Schrijf onderaan. Op de drie puntjes kun je antwoorden, iets weghalen of melden.
chat-about = Over dit gesprek
chat-to-writing = Naar schrijven
chat-log = Berichten
chat-begin = Dit is het begin van jullie gesprek.
chat-new-line = Nieuw
chat-none = Nog geen berichten
chat-none-text = Schrijf het eerste bericht. Een groet is genoeg.
chat-older = Eerdere berichten
chat-newest = Naar het nieuwste
chat-newest-count = { $count ->
    [one] 1 nieuw bericht
   *[other] { $count } nieuwe berichten
}
chat-writing = { $name } schrijft…
chat-writing-several = Een paar buren schrijven…
chat-is-here = Is er nu
chat-people = { $count ->
    [one] 1 buur
   *[other] { $count } buren
}
chat-closed = Dit gesprek is gesloten. Lezen kan nog.
chat-cannot-write = Je kunt hier nu niet schrijven.
chat-gone-title = Dit gesprek is er niet meer
chat-gone-text = Of het is niet voor jou. Je andere gesprekken staan er nog.
chat-gone-back = Naar mijn gesprekken

chat-write = Schrijf iets…
chat-write-to = Schrijf aan { $name }
chat-send = Verstuur
chat-camera = Foto erbij
chat-photos = Foto’s bij je bericht
chat-photo-open = Foto { $number } van { $name }, tik om groter te zien
chat-reply-to = Antwoord aan { $name }
chat-reply-own = Antwoord op je eigen bericht
chat-reply-stop = Toch geen antwoord
chat-editing = Je wijzigt je bericht
chat-edit-stop = Toch niet wijzigen
chat-edit-save = Bewaar
chat-mention = Noem een buur
chat-mention-found = { $count ->
    [one] 1 buur gevonden. Druk op pijl omhoog.
   *[other] { $count } buren gevonden. Druk op pijl omhoog.
}
chat-too-long = Dit is te lang. Maak er twee berichten van.

chat-edited = bewerkt
chat-stone = Dit bericht is weg.
chat-stone-moderator = Dit bericht is weggehaald.
chat-older-quote = ouder bericht
chat-quote = Antwoord op { $name }: { $text }
chat-waits = wacht op internet
chat-sending = wordt verstuurd
chat-sent = verstuurd
chat-not-sent = Niet verstuurd.
chat-still-trying = Nog niet verstuurd. We proberen het zo weer.
chat-seen = Gezien
chat-seen-by = Gezien door { $names }

## With a message

chat-menu = Meer bij dit bericht
chat-menu-of = Meer bij het bericht van { $name }, { $time }
chat-menu-of-own = Meer bij jouw bericht van { $time }
chat-react = Geef een teken
chat-sign-thumb = duim omhoog
chat-sign-heart = hart
chat-sign-laugh = lachen
chat-sign-wow = verbaasd
chat-sign-sad = verdrietig
chat-sign-thanks = dank je wel
chat-sign-party = feest
chat-sign-clap = applaus
chat-sign-coffee = koffie
chat-sign-wave = zwaai
chat-signs = Tekens bij dit bericht
chat-signed = { $sign }, { $count }
chat-signed-mine = { $sign }, { $count }, ook van jou
chat-reply = Antwoord
chat-copy = Kopieer
chat-copied = De tekst is gekopieerd.
chat-copy-failed = Kopiëren lukt niet op deze telefoon.
chat-edit = Wijzig
chat-delete = Haal weg
chat-delete-sure = Niemand kan het dan nog lezen.
chat-delete-yes = Ja, haal weg
chat-report = Meld dit bericht
chat-report-title = Wat is er mis?
chat-report-text = Een coördinator kijkt. Niemand hoort dat jij dit meldt.
chat-report-unkind = Het is niet aardig
chat-report-threat = Het is een bedreiging
chat-report-private = Het is privé
chat-report-spam = Het is reclame
chat-report-other = Iets anders
chat-report-words = Wat is er mis?
chat-report-send = Meld het
chat-reported = Dank je. Een coördinator kijkt ernaar.
chat-write-person = Schrijf { $name } een bericht
chat-offline-cannot = Geen internet. Probeer het straks weer.

## Somebody

chat-block = Blokkeer { $name }
chat-block-title = { $name } blokkeren?
chat-block-text = Je krijgt geen berichten meer van { $name }. { $name } merkt dit niet.
chat-block-groups = In groepen zie je { $name } nog wel.
chat-block-yes = Ja, blokkeer
chat-blocked = Je krijgt niets meer van { $name }.
chat-unblock = Laat weer toe
chat-unblock-of = Laat { $name } weer toe
chat-unblocked = { $name } kan je weer schrijven.
chat-blocked-now = Je hebt { $name } geblokkeerd.

## About a conversation

chat-about-help = Hier kies je wat je hoort. Je ziet ook wie meeleest.
chat-hear = Wat wil je horen?
chat-hear-everything = Alles
chat-hear-everything-hint = Elk bericht telt mee.
chat-hear-mentions = Alleen als ik genoemd word
chat-hear-mentions-hint = Met @ en je naam.
chat-hear-nothing = Niets
chat-hear-nothing-hint = Het gesprek blijft in je lijst.
chat-hear-hidden = Verberg het gesprek
chat-hear-hidden-hint = Je vindt het terug met zoeken.
chat-mute = Even stil
chat-mute-text = Je hoort dan niets van dit gesprek.
chat-mute-hours = 8 uur
chat-mute-week = 1 week
chat-mute-always = Altijd
chat-muted-until = Stil tot { $when }.
chat-muted-always = Stil, tot jij het weer aanzet.
chat-unmute = Zet weer aan
chat-members = Wie lezen mee
chat-members-you = jij
chat-members-all = Alle buren lezen hier mee.
chat-members-more = Tik op een naam voor meer.
chat-add = Buur erbij
chat-added = { $name } leest nu mee.
chat-remove = Haal { $name } uit de groep
chat-remove-text = { $name } leest dan niet meer mee.
chat-remove-yes = Ja, haal eruit
chat-rename = Andere naam
chat-leave = Ik ga uit de groep
chat-leave-sure = Je leest dan niet meer mee. Een buur kan je weer vragen.
chat-leave-yes = Ja, ik ga eruit
chat-left-now = Je bent uit de groep.
chat-to-call = Bekijk de vraag

## What happened, in one line

chat-what-opened = Hier begint het gesprek.
chat-what-opened-you = Hier begint het gesprek.
chat-what-added = { $name } leest nu mee.
chat-what-added-you = Jij leest nu mee.
chat-what-joined = { $name } is erbij gekomen.
chat-what-joined-you = Jij bent erbij gekomen.
chat-what-left = { $name } is eruit gegaan.
chat-what-left-you = Jij bent eruit gegaan.
chat-what-removed = { $name } leest niet meer mee.
chat-what-removed-you = Jij leest niet meer mee.
chat-what-titled = De groep heet nu: { $text }
chat-what-titled-you = Jij noemde de groep: { $text }
chat-what-accepted = { $name } zei ja. Spreek hier samen af.
chat-what-accepted-you = Jij zei ja. Spreek hier samen af.
chat-what-reported = { $name } zegt: het is klaar.
chat-what-reported-you = Jij zei: het is klaar.
chat-what-done = Het is klaar. Goed gedaan, samen.
chat-what-done-you = Het is klaar. Goed gedaan, samen.
chat-what-thanked = { $name } zegt dank je wel.
chat-what-thanked-you = Jij zei dank je wel.
chat-what-withdrawn = Dit gaat nu niet door. Praten kan nog.
chat-what-withdrawn-you = Dit gaat nu niet door. Praten kan nog.
chat-what-offered = Iemand wil helpen. { $text }
chat-what-offered-you = Iemand wil helpen. { $text }
chat-what-other = Er is iets veranderd.
chat-what-other-you = Er is iets veranderd.

## What neighbours see of me

chat-wishes-help = Je kiest zelf wat buren van jou zien. Het staat eerst uit.
chat-wishes-here = Dat ik er nu ben
chat-wishes-here-hint = Jij ziet het dan ook van hen.
chat-wishes-writing = Dat ik aan het schrijven ben
chat-wishes-writing-hint = Alleen in jullie gesprek.
chat-wishes-seen = Wat ik heb gelezen
chat-wishes-seen-hint = Jij ziet dan ook wie jouw bericht las.
chat-wishes-seen-off = Wie wat las, is hier voor iedereen verborgen.
chat-wishes-rule = Bewoners mogen zien wie iets las
chat-wishes-rule-hint = Ieder kiest daarna zelf.
chat-wishes-board = Voor het bestuur
chat-wishes-blocked = Wie ik blokkeer
chat-wishes-blocked-none = Niemand.
chat-export = Bewaar mijn berichten
chat-export-text = Een bestand met alles wat jij schreef.

## For who keeps an eye on things

chat-reports-help = Buren melden hier berichten. Kijk rustig en kies. Elk bekijken wordt genoteerd.
chat-reports-empty = Er is niets gemeld
chat-reports-empty-text = Meldt een buur iets? Dan staat het hier.
chat-reports-not-yours = Dit doet een coördinator
chat-reports-not-yours-text = Is er iets mis? Meld het bij het bericht zelf.
chat-reports-from = Bericht van { $name }
chat-reports-look = Bekijk
chat-reports-around = Wat eromheen staat
chat-reports-this = Dit is gemeld
chat-reports-said = De melder zegt
chat-reports-remove = Haal het bericht weg
chat-reports-remove-sure = Niemand kan het dan nog lezen. De schrijver ziet dat.
chat-reports-keep = Laat staan
chat-reports-removed = Weggehaald
chat-reports-kept = Laten staan
chat-reports-done = Goed. Het is geregeld.
