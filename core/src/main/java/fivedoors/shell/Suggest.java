package fivedoors.shell;

/** Finds what somebody meant who typed a command that there is not. */
final class Suggest {
  /** Commands of one system and what does their work in Windows, macOS and Linux. */
  private static final String[][] SAME = {
    {"ifconfig", "ipconfig", "ifconfig", "ip addr"},
    {"ip", "ipconfig", "ifconfig", "ip addr"},
    {"ipconfig", "ipconfig", "ifconfig", "ip addr"},
    {"traceroute", "tracert", "traceroute", "traceroute"},
    {"tracert", "tracert", "traceroute", "traceroute"},
    {"ss", "netstat -ano", "netstat -an", "ss -tlnp"},
    {"lsof", "netstat -ano", "lsof -i", "ss -tlnp"},
    {"dig", "nslookup", "dig", "dig"},
    {"host", "nslookup", "nslookup", "nslookup"},
    {"clear", "cls", "clear", "clear"},
    {"cls", "cls", "clear", "clear"},
    {"dhclient", "ipconfig /renew", "sudo ipconfig set en0 DHCP", "sudo dhclient"},
    {"ps", "tasklist", "ps", "ps"},
    {"tasklist", "tasklist", "ps", "ps"},
    {"pkill", "taskkill", "pkill", "pkill"},
    {"kill", "taskkill", "pkill", "pkill"},
    {"taskkill", "taskkill", "pkill", "pkill"},
    {"findstr", "findstr", "grep", "grep"},
    {"grep", "findstr", "grep", "grep"}
  };

  private Suggest() {}

  /** The help for a command that the dialect does not have. */
  static Hint of(Dialect d, String typed) {
    int column = d.windows() ? 1 : d == Dialect.MACOS ? 2 : 3;
    for (String[] row : SAME) {
      if (row[0].equals(typed)) {
        return Hint.otherSystem(typed, row[column]);
      }
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (Catalog.Entry e : Catalog.of(d)) {
      int distance = distance(typed, e.name());
      if (distance < least) {
        least = distance;
        best = e.name();
      }
    }
    int allowed = typed.length() <= 3 ? 1 : 2;
    return best != null && least <= allowed ? Hint.didYouMean(typed, best) : Hint.help();
  }

  /** Letters to add, leave out, change or swap with their neighbour. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
