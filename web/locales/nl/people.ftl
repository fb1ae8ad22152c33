# Words for coming in, for the pages about me, and for who lives here.

language-legend = Taal van de app

## Joining

join-title = Kom erbij
join-welcome = Welkom bij { $complex }
join-help = Je bent uitgenodigd. Kies je taal, kijk of het klopt en kies je naam. Dan ben je binnen.
join-type = Ik typ een code
join-code-label = Code op je uitnodiging
join-code-hint = Drie groepjes van vier letters en cijfers.
join-is-question = Is deze uitnodiging voor jou?
join-is-yes = Ja, dit ben ik
join-is-no = Nee, dit ben ik niet
join-is-no-text = Geef de uitnodiging terug aan het bestuur. Er is niets gebeurd.
join-name-label = Zo noemen je buren je
join-name-hint = Je voornaam is genoeg.
join-email-label = Je e-mail
join-email-hint = Mag ook leeg. Hiermee kom je op een andere telefoon binnen. Buren zien het niet.
join-in = Kom binnen
already-in = Je bent al binnen, { $name }.
already-in-on = Verder in de app
already-in-other = Iemand anders wil binnen

## Coming back in

sign-in-title = Kom binnen
sign-in-help = Woon je hier al? Vul je e-mail in. Je krijgt een code en dan ben je binnen.
sign-in-email-label = Je e-mail
sign-in-email-hint = Je krijgt een code van zes cijfers.
sign-in-ask = Stuur mij de code
sign-in-sent = Hoort { $email } bij een bewoner? Dan staat de code nu in je e-mail.
sign-in-enter = Kom binnen
sign-in-other-email = Ander e-mailadres
sign-in-other = Of op een andere manier
sign-in-phone = Met mijn andere telefoon
sign-in-phone-1 = Open de app op je andere telefoon.
sign-in-phone-2 = Tik op Ik, dan Mijn telefoons, dan Telefoon erbij.
sign-in-phone-3 = Maak met deze telefoon een foto van de code. Tik op de link.
sign-in-paper = Met een code op papier

## This phone too

link-title = Deze telefoon erbij
link-help = Je bent al binnen op een andere telefoon. Met een paar tikken ook op deze.
link-question = Kom je binnen op deze telefoon?
link-yes = Ja, op deze telefoon
link-check = Zie je dit getal ook op je andere telefoon?
link-wait = Tik daar op Ja. Dan ben je hier binnen.
link-other-way = Op een andere manier

## Me

me-title = Ik
me-help = Hier kies je hoe buren je zien en waarmee je wilt helpen.
me-change = Iets over jou
me-name = Naam en foto
me-name-help = Zo zien je buren jou. Een foto hoeft niet.
me-photo = Foto van jou
me-photo-text = Zo zien buren je.
me-languages = Talen die ik spreek
me-languages-help = Buren zien welke talen je spreekt. Dan weten ze wie ze kunnen vragen.
me-languages-question = Welke talen spreek je?
me-skills = Hier help ik graag mee
me-skills-none = Kies wat je leuk vindt
me-skills-help = Kies waar je graag mee helpt. Je zit nergens aan vast.
me-skills-question = Waar help je graag mee?
me-skills-hint = Kies zo veel als je wilt. Mag ook leeg.
me-told = Laat het mij weten
me-told-hint = Als een buur iets vraagt dat bij mij past.
me-house = Mijn huisnummer
me-house-help = Je kiest wie ziet waar je woont. Dat kun je altijd veranderen.
me-house-question = Wie ziet jouw huisnummer?
me-house-nobody = Niemand
me-house-nobody-hint = Je vertelt het zelf.
me-house-helpers = Wie mij helpt
me-house-helpers-hint = En wie ik help. Pas na een ja.
me-house-neighbours = Alle buren
me-house-neighbours-hint = Iedereen die hier woont.
me-seen = Wat buren van mij zien
me-seen-text = En wie ik blokkeer
me-moderate = Voor wie meekijkt
me-reports = Gemelde berichten
me-reports-text = Kijk wat buren meldden
me-phone = Binnenkomen
me-email = Mijn e-mail
me-email-none = Nog niets
me-email-help = Met je e-mail kom je op een andere telefoon binnen. Buren zien het niet.
me-email-now = Nu: { $email }
me-email-new = Je nieuwe e-mail
me-email-hint = We sturen daar een code naartoe.
me-email-sent = Er komt een code naar { $email }. Vul hem hier in.
me-email-later = Dat doe ik later
me-email-changed = Je nieuwe e-mail staat erin.
me-board = Voor het bestuur
me-out = Ik ga eruit
me-out-title = Ga je eruit?
me-out-text = Je komt weer binnen met je e-mail of een andere telefoon.
me-out-no-email = Je hebt nog geen e-mail gegeven. Zonder e-mail of andere telefoon kom je niet zelf terug.
me-out-waiting = Er wacht nog iets op internet. Dat gaat dan verloren.

## My phones and computers

devices-title = Mijn telefoons
devices-row = En computers
devices-help = Hier zie je waar je binnen bent. Telefoon kwijt? Haal hem weg.
devices-this = Deze hier
devices-seen = Gebruikt:
devices-out = Haal weg
devices-sure = Dan is daar niemand meer binnen.
devices-out-yes = Ja, haal weg
devices-gone = { $name } is weg.
devices-add = Telefoon erbij
devices-scan = Maak met je andere telefoon een foto van deze code.
devices-scan-time = De code werkt twee minuten.
devices-qr = Code om met je andere telefoon te scannen
devices-claimed = { $name } wil binnen. Zie je daar ook dit getal?
devices-claimed-yes = Ja, dat ben ik
devices-claimed-no = Nee, dat ben ik niet
devices-expired = De twee minuten zijn voorbij.
devices-again = Maak een nieuwe code
devices-added = Je andere telefoon is binnen.
copy-link = Kopieer de link
copied = De link is gekopieerd.

## The board lets people in

invite-title = Bewoners uitnodigen
invite-help = Elke bewoner krijgt een eigen uitnodiging. Laat hem zien of geef hem op papier.
invite-new = Nodig iemand uit
invite-home-label = Welke woning?
invite-home-hint = Net als op de deur, bijvoorbeeld 2-14.
invite-name-label = Naam
invite-make = Maak de uitnodiging
invite-made = Uitnodiging voor { $home }
invite-qr = Code om met de telefoon te scannen
invite-or-type = Of typ deze code in de app:
invite-until = Werkt tot en met { $day }
invite-print = Op papier
invite-keep = Deze code zie je maar één keer. Laat hem nu zien of druk hem af.
invite-withdraw = Trek in
invite-withdraw-sure = Dan werkt deze uitnodiging niet meer.
invite-withdraw-yes = Ja, trek in
invite-withdrawn = De uitnodiging werkt niet meer.
invite-empty = Niemand wacht op een uitnodiging
invite-empty-text = Komt er iemand wonen? Maak dan een uitnodiging.
invite-not-yours = Dit doet het bestuur
invite-not-yours-text = Wil je iemand laten meedoen? Vraag het iemand van het bestuur.

## What I gave

hours-gave-title = Wat ik gaf
hours-gave-help = Elke keer dat je hielp, staat hier. Alleen jij ziet dit lijstje.
hours-gave-empty = Hier komt te staan wat jij gaf
hours-gave-empty-text = Help een buur. Daarna staat het hier.
hours-gave-look = Kijk wie hulp zoekt
hours-gave-more = Meer

## Without internet

no-internet-title = Geen internet
no-internet-text = De app kan je buren nu niet bereiken. Er is niets weg. Wat klaarstaat, versturen we straks.
