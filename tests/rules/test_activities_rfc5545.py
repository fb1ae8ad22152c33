"""The examples of RFC 5545, 3.8.5.3, with the dates printed there: all of them that neighbours can choose."""

from datetime import UTC, date, datetime
from itertools import islice

import pytest

from backend.activities.recurrence import Start, read_rule, starts
from backend.activities.rule_text import rule_from
from backend.clock import zone
from backend.errors import Invalid

NEW_YORK = "America/New_York"
LONG_AGO, FAR = datetime(1990, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)
BEFORE_CHRISTMAS = "UNTIL=19971224T000000Z"
SEPTEMBER_2 = date(1997, 9, 2)


def days(text: str) -> list[str]:
    """'1997 Sep 2 9; Oct 3' written out."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    found, year, month = [], 0, 0
    for word in text.replace(";", " ").split():
        if word in months:
            month = months.index(word) + 1
        elif len(word) == 4 and word.isdigit():
            year = int(word)
        else:
            first, _, last = word.partition("-")
            found += [date(year, month, day).isoformat() for day in range(int(first), int(last or first) + 1)]
    return found


EXAMPLES = [
    ("daily for 10", SEPTEMBER_2, "FREQ=DAILY;COUNT=10", "1997 Sep 2-11"),
    ("daily until Dec 24", SEPTEMBER_2, f"FREQ=DAILY;{BEFORE_CHRISTMAS}",
     "1997 Sep 2-30; Oct 1-31; Nov 1-30; Dec 1-23"),
    ("every other day", SEPTEMBER_2, "FREQ=DAILY;INTERVAL=2",
     "1997 Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; Oct 2"),
    ("every 10 days, 5", SEPTEMBER_2, "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 Sep 2 12 22; Oct 2 12"),
    ("every day in January", date(1998, 1, 1), "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
     "1998 Jan 1-31; 1999 Jan 1-31; 2000 Jan 1-31"),
    ("every day in January, said yearly", date(1998, 1, 1),
     "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
     "1998 Jan 1-31; 1999 Jan 1-31; 2000 Jan 1-31"),
    ("weekly for 10", SEPTEMBER_2, "FREQ=WEEKLY;COUNT=10", "1997 Sep 2 9 16 23 30; Oct 7 14 21 28; Nov 4"),
    ("weekly until Dec 24", SEPTEMBER_2, f"FREQ=WEEKLY;{BEFORE_CHRISTMAS}",
     "1997 Sep 2 9 16 23 30; Oct 7 14 21 28; Nov 4 11 18 25; Dec 2 9 16 23"),
    ("every other week", SEPTEMBER_2, "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
     "1997 Sep 2 16 30; Oct 14 28; Nov 11 25; Dec 9 23; 1998 Jan 6 20; Feb 3 17"),
    ("Tuesday and Thursday for five weeks", SEPTEMBER_2, "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
     "1997 Sep 2 4 9 11 16 18 23 25 30; Oct 2"),
    ("the same by count", SEPTEMBER_2, "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
     "1997 Sep 2 4 9 11 16 18 23 25 30; Oct 2"),
    ("every other week, three days", date(1997, 9, 1),
     f"FREQ=WEEKLY;INTERVAL=2;{BEFORE_CHRISTMAS};WKST=SU;BYDAY=MO,WE,FR",
     "1997 Sep 1 3 5 15 17 19 29; Oct 1 3 13 15 17 27 29 31; Nov 10 12 14 24 26 28; Dec 8 10 12 22"),
    ("every other week, two days, 8", SEPTEMBER_2, "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
     "1997 Sep 2 4 16 18 30; Oct 2 14 16"),
    ("first Friday for 10", date(1997, 9, 5), "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
     "1997 Sep 5; Oct 3; Nov 7; Dec 5; 1998 Jan 2; Feb 6; Mar 6; Apr 3; May 1; Jun 5"),
    ("first Friday until Dec 24", date(1997, 9, 5), f"FREQ=MONTHLY;{BEFORE_CHRISTMAS};BYDAY=1FR",
     "1997 Sep 5; Oct 3; Nov 7; Dec 5"),
    ("first and last Sunday every other month", date(1997, 9, 7), "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
     "1997 Sep 7 28; Nov 2 30; 1998 Jan 4 25; Mar 1 29; May 3 31"),
    ("last Monday but one", date(1997, 9, 22), "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
     "1997 Sep 22; Oct 20; Nov 17; Dec 22; 1998 Jan 19; Feb 16"),
    ("third day from the end", date(1997, 9, 28), "FREQ=MONTHLY;BYMONTHDAY=-3",
     "1997 Sep 28; Oct 29; Nov 28; Dec 29; 1998 Jan 29; Feb 26"),
    ("the 2nd and the 15th", SEPTEMBER_2, "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
     "1997 Sep 2 15; Oct 2 15; Nov 2 15; Dec 2 15; 1998 Jan 2 15"),
    ("first and last day", date(1997, 9, 30), "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
     "1997 Sep 30; Oct 1 31; Nov 1 30; Dec 1 31; 1998 Jan 1 31; Feb 1"),
    ("every 18 months", date(1997, 9, 10), "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
     "1997 Sep 10-15; 1999 Mar 10-13"),
    ("every Tuesday, every other month", SEPTEMBER_2, "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
     "1997 Sep 2 9 16 23 30; Nov 4 11 18 25; 1998 Jan 6 13 20 27; Mar 3 10 17 24 31"),
    ("yearly in June and July", date(1997, 6, 10), "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
     "1997 Jun 10; Jul 10; 1998 Jun 10; Jul 10; 1999 Jun 10; Jul 10; 2000 Jun 10; Jul 10; 2001 Jun 10; Jul 10"),
    ("every other year in winter", date(1997, 3, 10), "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
     "1997 Mar 10; 1999 Jan 10; Feb 10; Mar 10; 2001 Jan 10; Feb 10; Mar 10; 2003 Jan 10; Feb 10; Mar 10"),
    ("20th Monday", date(1997, 5, 19), "FREQ=YEARLY;BYDAY=20MO", "1997 May 19; 1998 May 18; 1999 May 17"),
    ("every Thursday in March", date(1997, 3, 13), "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
     "1997 Mar 13 20 27; 1998 Mar 5 12 19 26; 1999 Mar 4 11 18 25"),
    ("Thursdays in summer", date(1997, 6, 5), "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
     "1997 Jun 5 12 19 26; Jul 3 10 17 24 31; Aug 7 14 21 28; 1998 Jun 4 11 18 25"),
    ("Friday the 13th", date(1998, 2, 13), "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
     "1998 Feb 13; Mar 13; Nov 13; 1999 Aug 13; 2000 Oct 13"),
    ("Saturday after the first Sunday", date(1997, 9, 13), "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
     "1997 Sep 13; Oct 11; Nov 8; Dec 13; 1998 Jan 10; Feb 7; Mar 7; Apr 11; May 9; Jun 13"),
    ("election day", date(1996, 11, 5), "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
     "1996 Nov 5; 2000 Nov 7; 2004 Nov 2"),
    ("third of Tuesday to Thursday", date(1997, 9, 4), "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
     "1997 Sep 4; Oct 7; Nov 6"),
    ("last working day but one", date(1997, 9, 29), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
     "1997 Sep 29; Oct 30; Nov 27; Dec 30; 1998 Jan 29; Feb 26; Mar 30"),
    ("weeks from Monday", date(1997, 8, 5), "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
     "1997 Aug 5 10 19 24"),
    ("weeks from Sunday", date(1997, 8, 5), "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
     "1997 Aug 5 17 19 31"),
    ("no 30 February", date(2007, 1, 15), "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007 Jan 15 30; Feb 15; Mar 15 30"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "text", "printed"), [row[1:] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES])
def test_the_dates_are_those_printed_in_the_rfc(first: date, text: str, printed: str):
    rule, expected = rule_from(text, NEW_YORK), days(printed)
    ends = rule.count is not None or rule.until is not None
    found = list(islice(starts(rule, first, "09:00", NEW_YORK, LONG_AGO, FAR), None if ends else len(expected)))
    assert [start.original for start in found] == [f"{day}T09:00" for day in expected]
    assert {start.at.astimezone(zone(NEW_YORK)).strftime("%H:%M") for start in found} == {"09:00"}
    assert rule_from(rule.text, NEW_YORK) == rule


def test_nine_in_the_morning_stays_nine_when_the_clock_goes_back():
    daily = starts(rule_from("FREQ=DAILY", NEW_YORK), SEPTEMBER_2, "09:00", NEW_YORK,
                   datetime(1997, 10, 25, tzinfo=UTC), datetime(1997, 10, 27, tzinfo=UTC))  # fmt: skip
    assert list(daily) == [
        Start("1997-10-25T09:00", datetime(1997, 10, 25, 13, tzinfo=UTC)),
        Start("1997-10-26T09:00", datetime(1997, 10, 26, 14, tzinfo=UTC)),
    ]


@pytest.mark.parametrize("text", [
    "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
    "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
    "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
])  # fmt: skip
def test_more_often_than_daily_is_refused(text: str):
    with pytest.raises(Invalid, match="rule_too_often"):
        read_rule(text, SEPTEMBER_2, "09:00", NEW_YORK)


@pytest.mark.parametrize(
    "text", ["FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"]
)
def test_what_no_neighbour_would_say_is_refused(text: str):
    with pytest.raises(Invalid, match="rule_not_understood"):
        read_rule(text, SEPTEMBER_2, "09:00", NEW_YORK)
