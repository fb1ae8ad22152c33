# Why something did not work: what happened, that nothing is lost, what now. Never blame.

## What was filled in

error-invalid = Dit snappen we niet goed. Kijk het nog eens na.
error-unknown-field = Dit veld kennen we niet. Vernieuw de app en probeer het opnieuw.
error-wrong-type = Dit past hier niet. Kijk het nog eens na.
error-required = Vul dit nog in.
error-too-short = Dit is te kort. Schrijf iets meer.
error-too-long = Dit is te lang. Maak het iets korter.
error-wanted-in-past = Die tijd is al voorbij. Kies een later moment.
error-consent-needed = Vraag het eerst aan je buur. Vul daarna in dat het mag.
error-bad-email = Dit e-mailadres klopt niet. Kijk het nog eens na.
error-bad-cursor = We kunnen hier niet verder lezen. Begin weer bovenaan.
error-out-of-range = Dit getal kan hier niet. Kies een ander.
error-minutes-out-of-range = Kies tussen 1 minuut en 24 uur.
error-too-many-items = Dat zijn er te veel. Haal er een paar weg.
error-unknown-choice = Dit kun je hier niet kiezen. Kies iets anders.
error-unknown-language = Deze taal kennen we niet. Kies een andere.
error-unknown-skill = Dit kennen we niet. Kies iets anders.
error-unknown-role = Deze rol kennen we niet.
error-unknown-photo = Deze foto is er niet meer. Kies hem opnieuw.
error-wanted-too-far = Dat is nog ver weg. Kies een dag eerder in het jaar.
error-wanted-out-of-order = De laatste dag ligt vóór de eerste. Draai ze om.
error-time-needs-day = Kies ook een dag bij deze tijd.
error-urgent-is-for-asks = Alleen een vraag kan voor vandaag zijn.
error-urgent-is-for-today = Dit is voor vandaag. Kies vandaag, of haal ‘vandaag nodig’ weg.
error-discreet-is-for-asks = Alleen bij een vraag kan je naam verborgen zijn.
error-on-behalf-is-for-asks = Voor een ander kun je alleen iets vragen.
error-on-behalf-of-self = Dit ben jij. Vraag het gewoon voor jezelf.

## Coming in

error-sign-in-first = Kom eerst binnen. Daarna kun je verder.
error-code-wrong = Die code klopt niet. Kijk goed en probeer het nog eens.
error-code-expired = Die code is te oud. Vraag een nieuwe code.
error-link-used = Deze uitnodiging is al gebruikt. Vraag het bestuur om een nieuwe.
error-link-expired = Deze link is te oud. Vraag om een nieuwe.
error-waiting-for-confirmation = Tik op je andere telefoon op Ja. Dan ben je binnen.
error-confirm-first = Even zeker weten dat jij het bent. Vul de code uit je e-mail in.
error-csrf = Deze pagina stond lang open. Vernieuw de pagina en probeer het opnieuw.
error-no-email = Zet eerst je e-mail erin, bij Ik. Dan kunnen we een code sturen.
error-not-claimed = Maak eerst met je andere telefoon een foto van de code.

## What may not, or not any more

error-not-allowed = Dit mag jij niet doen. Vraag het iemand van het bestuur.
error-not-found = Dit is er niet meer. Of het is niet voor jou.
error-wrong-method = Dit kan hier niet.
error-already-answered = Je zei al dat je helpt. Je buur weet het.
error-places-taken = Er zijn al genoeg buren die helpen. Fijn dat je wilde.
error-call-closed = Deze vraag is al klaar.
error-urgent-already = Je hebt al een vraag voor vandaag. Maak die eerst af.
error-own-call = Deze vraag is van jou.
error-not-helper = Alleen wie helpt, kan dit doen.
error-group-closed = Je kunt niet zelf bij deze groep. Vraag het de coördinator.
error-changed-meanwhile = Iemand heeft dit net veranderd. Kijk opnieuw en probeer het nog eens.
error-key-used-otherwise = Dit is al verstuurd, maar anders. Vernieuw de pagina en kijk even.
error-answer-changed = Er is net iets veranderd. Kijk opnieuw.
error-answer-was-refused = Je buur heeft al hulp. Fijn dat je wilde.
error-enough-people = Er helpen al genoeg buren.
error-fewer-than-accepted = Er zeiden al meer buren ja. Kies een hoger getal.
error-ask-for-others = Jij vraagt hier voor een bewoner. Kies voor wie het is.
error-call-hidden = Deze vraag staat even verborgen. Kijk bij je vraag waarom.
error-nobody-helped = Vul in wie er hielp. Hielp niemand? Haal je vraag dan weg.
error-not-done-yet = Zeg eerst dat het klaar is. Daarna kun je bedanken.
error-already-thanked = Je hebt al bedankt. Je buur weet het.
error-already-hidden = Iemand heeft dit al verborgen.
error-not-hidden = Dit is al weer te zien.
error-last-coordinator = Jij bent de laatste coördinator. Vraag eerst iemand anders.

## Conversations

error-conversation-closed = Dit gesprek is afgelopen. Je kunt het nog lezen.
error-edit-too-late = Dit bericht is ouder dan twee dagen. Stuur een nieuw bericht.
error-first-week = Je woont hier net. Schrijf eerst met de coördinator of het bestuur.
error-group-full = Deze groep is vol. Maak een tweede groep.
error-id-used-otherwise = Dit is al verstuurd, maar anders. Vernieuw de pagina en kijk even.
error-message-deleted = Dit bericht is er niet meer.
error-moved-out = Deze buur woont hier niet meer. Schrijven kan niet meer.
error-own-message = Dit bericht is van jou. Je kunt het zelf weghalen.
error-report-decided = Iemand anders heeft dit al beslist. Kijk even opnieuw.
error-unknown-message = Het bericht waar je op antwoordt, is hier niet. Stuur het als nieuw bericht.
error-unknown-resident = We vinden deze buur niet. Kies iemand anders.
error-you-blocked = Jij hebt deze buur geblokkeerd. Haal dat weg om te schrijven.

## Activities

error-rule-too-often = Vaker dan één keer per dag kan niet. Kies een rustiger herhaling.
error-rule-not-understood = Deze herhaling snappen we niet. Kies een andere.
error-rule-ends-before-start = De herhaling stopt vóór de eerste dag. Kies een latere einddag.
error-rule-too-long = Dit duurt meer dan twee jaar. Laat het einde gewoon open.
error-rule-too-many = Meer dan { $most } keer kan niet. Laat het einde gewoon open.
error-rule-misses-first-day = De eerste dag past niet bij de herhaling. Kies een andere eerste dag.
error-already-signed-up = Je doet hier al mee. Fijn!
error-partner-already-signed-up = Je buur doet hier al mee. Meld jezelf gerust alleen aan.
error-party-too-big = Hier passen { $most } mensen. Neem minder mensen mee.
error-already-started = Dit is al begonnen. Vertel het de organisator even zelf.
error-not-signed-up = Je staat hier niet op de lijst. Kijk het nog eens na.
error-not-missing = Je staat gewoon op de lijst. Je hoeft niets te doen.
error-stand-in-found = Er is al iemand gevonden. Lief dat je het aanbood.
error-nothing-to-decline = Je had je zelf aangemeld. Kun je niet? Meld je dan af.
error-already-cancelled = Dit gaat al niet door. Je hoeft niets te doen.
error-activity-cancelled = Dit gaat niet door. Kijk in de agenda wat er nog meer is.
error-not-started = Dit is nog niet begonnen. Probeer het een half uur van tevoren.
error-door-code-wrong = Deze code is niet van vandaag. Scan de code bij de deur.
error-door-code-over = Deze code werkt niet meer. Vraag de organisator om je aan te vinken.
error-too-many-plans = Je hebt al veel plannen staan. Rond er eerst een paar af.
error-slot-in-use = Hier staan al buren op de lijst. Deze taak kan niet weg.
error-pair-answered = Hier is al antwoord op gegeven. Kijk even opnieuw.

## Working groups

error-group-archived = Deze groep is afgelopen. Je kunt nog terugkijken.
error-group-is-open = Deze groep is open. Je kunt zo meedoen.
error-group-name-taken = Zo heet al een groep. Kies een andere naam.
error-group-said-no = De groep zei net nee. Over een week kun je het nog eens vragen.
error-request-decided = Iemand anders gaf al antwoord. Kijk even opnieuw.
error-turn-done = Dit is al klaar. Je hoeft niets te doen.
error-turn-full = Er doen al genoeg buren mee. Fijn dat je wilde.
error-turn-not-due = Deze beurt is nog ver weg. Kom terug als het zover is.

## Photos

error-too-large = Dit is te groot. Kies iets kleiners.
error-wrong-media = Dit soort bestand kan hier niet. Kies een foto.
error-broken-photo = Deze foto kunnen we niet lezen. Kies een andere.

## Waiting and trying again

error-too-many = Dat ging vaak achter elkaar. Wacht even en probeer het opnieuw.
error-busy = Het is even druk. Er is niets weg. Probeer het zo opnieuw.
error-storage-full = Er past nu niets meer bij. Er is niets weg. Vertel het iemand van het bestuur.
error-offline = Geen internet. Er is niets weg. Probeer het straks opnieuw.
error-internal = Er ging bij ons iets mis. Er is niets weg. Probeer het opnieuw.
