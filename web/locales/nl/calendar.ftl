# What stands in people's own calendars.

calendar-mine = Mijn agenda · { $complex }
calendar-waiting = Wachtlijst: { $title }
