# Letters by e-mail. Short, plain text, no links that let anybody in.

mail-code-subject = { $code } is jouw code voor { $complex }
mail-code-body =
    Hoi,

    Jouw code is: { $code }

    Vul hem in de app in. Hij werkt tien minuten.

    Vroeg jij dit niet? Dan hoef je niets te doen.
    Geef de code aan niemand, ook niet aan ons.

    Groet van je buren,
    { $complex }
mail-changed-subject = Je e-mail bij { $complex } is veranderd
mail-changed-body =
    Hoi,

    Je hebt een ander e-mailadres bij { $complex }.
    Vanaf nu kom je binnen met het nieuwe adres.

    Was jij dit niet? Vertel het vandaag aan iemand van het bestuur.

    Groet van je buren,
    { $complex }
mail-taken-subject = Iemand koos jouw e-mailadres bij { $complex }
mail-taken-body =
    Hoi,

    Iemand wil dit e-mailadres gebruiken bij { $complex }.
    Dat kan niet: jij gebruikt het al. Er is niets veranderd.

    Was jij dit? Dan kun je hiermee gewoon binnenkomen.
    Was jij dit niet? Dan hoef je niets te doen.

    Groet van je buren,
    { $complex }
