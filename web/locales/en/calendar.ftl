# What stands in people's own calendars.

calendar-mine = My agenda · { $complex }
calendar-waiting = Waiting list: { $title }
