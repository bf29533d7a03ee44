package fivedoors.shell;

/**
 * The date that the hosts' clocks show: every run begins on Saturday, 1 June 2024, at 9 in the
 * morning.
 */
final class Calendar {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final String[] WEEK_KO = {"토", "일", "월", "화", "수", "목", "금"};
  private static final String[] WEEK = {
    "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"
  };
  private static final int START_YEAR = 2024;
  private static final int START_MONTH = 5;
  private static final int START_HOUR = 9;
  private static final int DAY_SEC = 86_400;

  private final int weekday;
  private final int year;
  private final int month;
  private final int day;
  private final int secondOfDay;

  /** The moment {@code ns} nanoseconds after scenario start; negative ones count as 0. */
  Calendar(long ns) {
    long seconds = START_HOUR * 3600L + Math.max(0, ns) / 1_000_000_000L;
    int left = (int) (seconds / DAY_SEC);
    secondOfDay = (int) (seconds % DAY_SEC);
    weekday = left % 7;
    int y = START_YEAR;
    int m = START_MONTH;
    while (left >= days(y, m)) {
      left -= days(y, m);
      m++;
      if (m == MONTHS.length) {
        m = 0;
        y++;
      }
    }
    year = y;
    month = m;
    day = left + 1;
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 1 && leap ? 29 : DAYS[month];
  }

  /** As Windows writes it: {@code 2024년 6월 1일 토요일 오전 9:00:01}. */
  String windows(Dialect dialect) {
    int hour = secondOfDay / 3600;
    int twelve = hour % 12 == 0 ? 12 : hour % 12;
    String time =
        twelve + ":" + Pad.zeros(secondOfDay / 60 % 60, 2) + ":" + Pad.zeros(secondOfDay % 60, 2);
    return dialect == Dialect.WINDOWS_KO
        ? year
            + "년 "
            + (month + 1)
            + "월 "
            + day
            + "일 "
            + WEEK_KO[weekday]
            + "요일 "
            + (hour < 12 ? "오전 " : "오후 ")
            + time
        : WEEK[weekday]
            + ", "
            + MONTHS[month]
            + " "
            + day
            + ", "
            + year
            + " "
            + time
            + (hour < 12 ? " AM" : " PM");
  }

  /** As web servers log it: {@code 01/Jun/2024 09:00:01}. */
  String log() {
    return Pad.zeros(day, 2)
        + "/"
        + MONTHS[month].substring(0, 3)
        + "/"
        + year
        + " "
        + Pad.zeros(secondOfDay / 3600, 2)
        + ":"
        + Pad.zeros(secondOfDay / 60 % 60, 2)
        + ":"
        + Pad.zeros(secondOfDay % 60, 2);
  }
}
