# Words on the screen of one call.

## One request

help-one-ask = Vraag
help-one-offer = Aanbod
help-one-explain-ask = Lees wat je buur nodig heeft. Tik op ‘Ik help’ als je wilt helpen. Je buur kiest daarna.
help-one-explain-offer = Lees wat je buur aanbiedt. Tik op ‘Ja, graag’ als je dat wilt.
help-one-explain-own = Hier zie je wie wil helpen. Jij kiest. Is het gedaan? Tik op ‘Klaar’.
help-facts = Wat je moet weten
help-counts = Dit telt mee voor jouw uren.
help-photos = Foto’s
help-photo = Foto { $number }, tik om groter te zien
help-photo-large = Foto { $number } van { $count }

help-answer-ask = Ik help
help-answer-offer = Ja, graag
help-answer-sheet-ask = Fijn dat je helpt
help-answer-sheet-offer = Je wilt dit graag
help-answer-note = Wil je er iets bij zeggen? (mag ook leeg)
help-answer-note-hint = Bijvoorbeeld: ik kan vanavond
help-answer-send-ask = Ja, ik help
help-answer-send-offer = Ja, ik wil dit graag
help-answer-sheet-text = Je buur ziet je naam en kiest.
help-answer-queued = Geen internet. Je ja staat klaar en gaat straks weg.

help-mine-offered-ask = Je hebt gezegd dat je helpt. { $name } kiest.
help-mine-offered-offer = Je hebt ja gezegd. { $name } kiest.
help-mine-waiting = Je ja staat klaar. Het gaat weg als er weer internet is.
help-mine-accepted-ask = { $name } zei ja. Jij helpt.
help-mine-accepted-offer = { $name } zei ja. Dat is afgesproken.
help-mine-declined-ask = Deze keer niet nodig. Fijn dat je wilde helpen.
help-mine-declined-offer = Deze keer niet. Fijn dat je reageerde.
help-mine-withdrawn-ask = Je hebt gezegd dat je toch niet kunt.
help-mine-withdrawn-offer = Je hebt gezegd dat je toch niet kunt.
help-mine-reported-ask = Je zei: het is klaar, { $time }. { $name } kijkt of het klopt.
help-mine-done-ask = Het is klaar. Jij gaf { $time }.
help-mine-done-offer = Het is klaar. Fijn!
help-mine-cannot = Ik kan toch niet
help-mine-cannot-text = { $name } krijgt bericht en zoekt verder.
help-mine-cannot-title = Kun je toch niet?
help-mine-cannot-keep-ask = Ik help wel
help-mine-cannot-keep-offer = Ik wil het wel
help-someone = Je buur
help-reply-from = { $name } zegt
help-ask-first = Eerst iets vragen
help-write-with = Schrijf met { $name }
help-lives-at = Woont op { $home }

help-answers-ask = Wie wil helpen
help-answers-offer = Wie wil dit
help-answers-done-ask = Wie hielp
help-answers-helping-ask = Wie helpt
help-answers-helping-offer = Wie meedoet
help-answers-done-offer = Wie meedeed
help-answers-none-ask = Nog niemand. Je buren zien je vraag. Je krijgt bericht.
help-answers-none-offer = Nog niemand. Je buren zien je aanbod. Je krijgt bericht.
help-accept = Ja, graag
help-accept-person = Ja, graag, { $name }
help-refuse = Nee, dank je
help-refuse-person = Nee, dank je, { $name }
help-refuse-title = Nee tegen { $name }?
help-refuse-text = { $name } krijgt een vriendelijk bericht.
help-refuse-send = Zeg nee
help-instead = Toch iemand anders
help-instead-person = Toch iemand anders dan { $name }
help-instead-title = Zoek je iemand anders?
help-instead-text = { $name } krijgt een vriendelijk bericht. De plek is dan weer vrij.
help-instead-send = Zoek iemand anders
help-accept-title-ask = { $name } komt helpen
help-accept-title-offer = { $name } mag komen
help-accept-note = Wil je er iets bij zeggen? (mag ook leeg)
help-accept-note-hint = Bijvoorbeeld: kom om 19 uur
help-accept-send = Zeg ja tegen { $name }
help-accepted-tag-ask = Helpt
help-accepted-tag-offer = Doet mee
help-declined-tag = Nee gezegd
help-withdrawn-tag = Kan toch niet
help-done-tag = Klaar · { $time }
help-you-said = Jij zei

help-done = Klaar
help-done-report = Het is klaar
help-done-title = Is het klaar?
help-done-how-long = Hoe lang hielp { $name }?
help-done-how-long-you = Hoe lang hielp je?
help-done-writes = We schrijven { $time } op voor { $name }.
help-done-writes-you = We schrijven { $time } op voor jou, als { $name } ja zegt.
help-done-less = 15 minuten minder
help-done-more = 15 minuten meer
help-done-send = Ja, het is klaar
help-done-check = { $name } zegt: het is klaar, { $time }. Klopt dat?
help-done-check-yes = Ja, dat klopt
help-done-check-other = Andere tijd
help-done-open-warning = { $count ->
    [one] 1 buur wacht nog op een ja. Die krijgt bericht.
   *[other] { $count } buren wachten nog op een ja. Die krijgen bericht.
}

help-thanks-title = Zeg dank je wel
help-thanks-section = Dank je wel, jij en { $name }
help-thanks-to = Bedank { $name }
help-thanks-field = Schrijf iets (mag ook leeg)
help-thanks-1 = Dank je wel!
help-thanks-2 = Fijn dat je er was.
help-thanks-3 = Graag gedaan!
help-thanks-4 = Het was gezellig.
help-thanks-suggestions = Kies een zin
help-thanks-from = { $name } bedankt je
help-thanks-given = Jij bedankte { $name }
help-thanks-plain = Dank je wel!

help-manage-ask = Jouw vraag
help-manage-offer = Jouw aanbod
help-withdraw-ask = Ik heb geen hulp meer nodig
help-withdraw-offer = Ik bied dit niet meer aan
help-withdraw-title-ask = Heb je geen hulp meer nodig?
help-withdraw-title-offer = Bied je dit niet meer aan?
help-withdraw-text = Je buren zien het dan niet meer. Wie wilde helpen, krijgt bericht.
help-withdraw-reason = Waarom? (mag ook leeg)
help-withdraw-yes-ask = Haal mijn vraag weg
help-withdraw-yes-offer = Haal mijn aanbod weg
help-withdraw-no = Laat staan
help-extend-text = Dit is bijna voorbij: nog tot { $day }.
help-extend = Laat langer staan
help-extended = Goed. Het blijft langer staan.

help-moderate = Voor wie meekijkt
help-hide = Verberg voor iedereen
help-hide-title = Waarom verberg je dit?
help-hide-text = De schrijver ziet je reden. Andere buren zien de vraag niet meer.
help-hide-reason = Reden
help-hide-send = Verberg
help-hide-need-reason = Schrijf een reden.
help-show = Laat weer zien
help-hidden-own = Dit is nu verborgen voor je buren.
help-hidden-reason = Reden: { $reason }
help-hidden-what-now = Verander je tekst, of praat met iemand van het bestuur.
help-hidden-moderator = Dit is verborgen. De schrijver ziet deze reden.

help-state-matched-ask = Er is genoeg hulp. Fijn!
help-state-matched-offer = Dit is nu bezet.
help-state-done-ask = Dit is klaar. Goed gedaan, samen.
help-state-done-offer = Dit is klaar. Goed gedaan, samen.
help-state-withdrawn-ask = Dit is niet meer nodig.
help-state-withdrawn-offer = Dit aanbod is er niet meer.
help-state-expired-ask = Deze vraag is voorbij. Is het nog nodig? Vraag het opnieuw.
help-state-expired-offer = Dit aanbod is voorbij. Geldt het nog? Bied het opnieuw aan.
help-again-ask = Vraag het opnieuw
help-again-offer = Bied het opnieuw aan
help-gone-title = Deze vraag is er niet meer
help-gone-text = Misschien is er al hulp. Kijk wat er nog meer is.
help-gone-back = Naar alle vragen

## What goes wrong, in plain words

help-undone = Dat ging niet. { $detail }
help-offline-cannot = Geen internet. Er is niets verstuurd. Probeer het straks weer.

## Told while it happens

help-live-answered-ask = { $name } wil helpen: { $title }
help-live-answered-offer = { $name } wil dit graag: { $title }
help-live-answer-withdrawn = Iemand kan toch niet: { $title }
help-live-accepted = { $name } zei ja: { $title }
help-live-refused = Deze keer niet: { $title }
help-live-reported = Iemand zegt dat het klaar is: { $title }
help-live-done = Het is klaar: { $title }
help-live-thanked = Je krijgt een dank je wel: { $title }
help-live-withdrawn = Niet meer nodig: { $title }
help-live-hidden = Verborgen voor je buren: { $title }
help-live-shown = Je buren zien het weer: { $title }
help-live-expiring = Bijna voorbij: { $title }
