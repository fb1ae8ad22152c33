# Words of the help board.

## The board

help-title = Help
help-segments = What do you want to see?
help-segment-asks = Requests
help-segment-offers = Offers
help-segment-mine = Mine
help-explain = Here you ask your neighbours for help. Or you help someone. Tap a request to read more.
help-button-ask = I ask for help
help-button-offer = I offer something
help-list-asks = Requests from neighbours
help-list-offers = Offers from neighbours
help-list-mine = Mine
help-more = More

help-search-open = Search
help-search-close = Stop searching
help-search-field = Search in help
help-search-found = { $count ->
    [0] Nothing found
    [one] 1 found
   *[other] { $count } found
}
help-search-empty-title = Nothing found for ‘{ $words }’
help-search-empty-text = Try another word. Or ask your neighbours yourself.

help-filter-open = Choose a kind of help
help-filter-title = What do you want to see?
help-filter-category = Kind of help
help-filter-group = From whom?
help-filter-all = Everything
help-filter-everyone = Everyone
help-filter-show = Show
help-filter-clear = Show everything
help-filter-off = Remove: { $name }

help-new-asks = { $count ->
    [one] New: 1 request
   *[other] New: { $count } requests
}
help-new-offers = { $count ->
    [one] New: 1 offer
   *[other] New: { $count } offers
}
help-new-said = New: { $title }

help-empty-asks-title = There are no requests now
help-empty-asks-text = Do you need help? Ask. Neighbours like to help.
help-empty-offers-title = There are no offers now
help-empty-offers-text = Are you good at something? Offer it.
help-empty-mine-title = What is yours comes here
help-empty-mine-text = What you ask, offer or help with, you see here.
help-empty-filter-title = Nothing in this list
help-empty-filter-text = Choose something else, or show everything.

help-fits-title = Suits you
help-fits-text = Nobody has answered yet. You are good at this.
help-fits-look = See the request
help-fits-later = Not now

## On a card

help-urgent = Needed today
help-hidden-name = name stays hidden for now
help-hidden-person = A neighbour
help-for-someone = for someone else
help-for-person = for { $name }
help-people-needed = { $count ->
    [one] 1 person needed
   *[other] { $count } people needed
}
help-people-welcome = { $count ->
    [one] for 1 neighbour
   *[other] for { $count } neighbours
}
help-people-helping = { $count ->
    [one] 1 neighbour is helping
   *[other] { $count } neighbours are helping
}
help-people-joined = { $count ->
    [one] 1 neighbour joins
   *[other] { $count } neighbours join
}
help-people-both = { $needed ->
    [one] 1 person needed
   *[other] { $needed } people needed
}, { $accepted ->
    [one] 1 neighbour is helping
   *[other] { $accepted } neighbours are helping
}
help-group-only = for { $group }
help-people-done-ask = { $count ->
    [one] 1 neighbour helped
   *[other] { $count } neighbours helped
}
help-people-done-offer = { $count ->
    [one] 1 neighbour joined
   *[other] { $count } neighbours joined
}
help-tag-matched-offer = Taken
help-tag-done = Done
help-tag-withdrawn = Taken back
help-tag-expired = Over
help-tag-hidden = Hidden
help-tag-offered = You wait for a yes
help-tag-accepted = You help
help-tag-accepted-offer = Agreed
help-tag-reported = Waiting for a yes
help-tag-declined = Not this time
help-tag-ask = Request
help-tag-offer = Offer
help-tag-answers = { $count ->
    [one] 1 neighbour wants to help
   *[other] { $count } neighbours want to help
}

## When and how long

help-when-week = this week
help-when-until = until { $day }
help-about = About { $time }
