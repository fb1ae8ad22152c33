# draft translation, not yet checked by a speaker
# What stands in people's own calendars.

calendar-mine = مواعيدي · { $complex }
calendar-waiting = قائمة الانتظار: { $title }
