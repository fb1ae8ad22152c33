# Words of the help board. Dutch is the source: informal, short, present tense.

## The board

help-title = Hulp
help-segments = Wat wil je zien?
help-segment-asks = Vragen
help-segment-offers = Aanbod
help-segment-mine = Van mij
help-explain = Hier vraag je hulp aan je buren. Of je helpt iemand. Tik op een vraag om meer te lezen.
help-button-ask = Ik vraag hulp
help-button-offer = Ik bied iets aan
help-list-asks = Vragen van buren
help-list-offers = Aanbod van buren
help-list-mine = Van mij
help-more = Meer

help-search-open = Zoeken
help-search-close = Stop met zoeken
help-search-field = Zoek in hulp
help-search-found = { $count ->
    [0] Niets gevonden
    [one] 1 gevonden
   *[other] { $count } gevonden
}
help-search-empty-title = Niets gevonden voor ‘{ $words }’
help-search-empty-text = Probeer een ander woord. Of vraag het zelf aan je buren.

help-filter-open = Soort hulp kiezen
help-filter-title = Wat wil je zien?
help-filter-category = Soort hulp
help-filter-group = Van wie?
help-filter-all = Alles
help-filter-everyone = Iedereen
help-filter-show = Laat zien
help-filter-clear = Alles laten zien
help-filter-off = Haal weg: { $name }

help-new-asks = { $count ->
    [one] Nieuw: 1 vraag
   *[other] Nieuw: { $count } vragen
}
help-new-offers = { $count ->
    [one] Nieuw: 1 aanbod
   *[other] Nieuw: { $count } keer aanbod
}
help-new-said = Nieuw: { $title }

help-empty-asks-title = Er zijn nu geen vragen
help-empty-asks-text = Heb je hulp nodig? Vraag het. Buren helpen graag.
help-empty-offers-title = Er is nu geen aanbod
help-empty-offers-text = Kun je iets goed? Bied het aan.
help-empty-mine-title = Hier staat wat van jou is
help-empty-mine-text = Wat je vraagt, aanbiedt of waar je helpt, zie je hier.
help-empty-filter-title = Niets in dit rijtje
help-empty-filter-text = Kies iets anders, of laat alles zien.

help-fits-title = Past bij jou
help-fits-text = Nog niemand heeft gereageerd. Jij kunt dit goed.
help-fits-look = Bekijk de vraag
help-fits-later = Nu niet

## On a card

help-urgent = Vandaag nodig
help-hidden-name = naam blijft nog verborgen
help-hidden-person = Een buur
help-for-someone = voor iemand anders
help-for-person = voor { $name }
help-people-needed = { $count ->
    [one] 1 buur nodig
   *[other] { $count } mensen nodig
}
help-people-welcome = { $count ->
    [one] voor 1 buur
   *[other] voor { $count } buren
}
help-people-helping = { $count ->
    [one] 1 buur helpt al
   *[other] { $count } buren helpen al
}
help-people-joined = { $count ->
    [one] 1 buur doet mee
   *[other] { $count } buren doen mee
}
help-people-both = { $needed ->
    [one] 1 buur nodig
   *[other] { $needed } mensen nodig
}, { $accepted ->
    [one] 1 buur helpt al
   *[other] { $accepted } buren helpen al
}
help-group-only = voor { $group }
help-people-done-ask = { $count ->
    [one] 1 buur hielp
   *[other] { $count } buren hielpen
}
help-people-done-offer = { $count ->
    [one] 1 buur deed mee
   *[other] { $count } buren deden mee
}
help-tag-matched-offer = Is bezet
help-tag-done = Klaar
help-tag-withdrawn = Teruggehaald
help-tag-expired = Voorbij
help-tag-hidden = Verborgen
help-tag-offered = Jij wacht op een ja
help-tag-accepted = Jij helpt
help-tag-accepted-offer = Afgesproken
help-tag-reported = Wacht op een ja
help-tag-declined = Deze keer niet
help-tag-ask = Vraag
help-tag-offer = Aanbod
help-tag-answers = { $count ->
    [one] 1 buur wil helpen
   *[other] { $count } buren willen helpen
}

## When and how long

help-when-week = deze week
help-when-until = tot en met { $day }
help-about = Ongeveer { $time }
