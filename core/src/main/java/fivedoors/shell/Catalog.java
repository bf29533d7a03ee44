package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;

/** Which commands there are in which system, and how each can be used. */
final class Catalog {
  /** Stands for an address or a name of a host. */
  static final String HOST = "<host>";

  /** Stands for the address of a page. */
  static final String URL = "<url>";

  /** Stands for a program of the host. */
  static final String PROGRAM = "<program>";

  /**
   * A command.
   *
   * @param systems letters: W for Windows, M for macOS, L for Linux
   * @param korean what it does
   * @param english what it does
   * @param usages whole lines, one for each use
   */
  record Entry(String systems, String name, String korean, String english, List<String> usages) {}

  private static final List<Entry> ALL =
      List.of(
          entry(
              "W",
              "ipconfig",
              "내 주소와 게이트웨이",
              "own address and gateway",
              "ipconfig",
              "ipconfig /all",
              "ipconfig /release",
              "ipconfig /renew",
              "ipconfig /flushdns"),
          entry(
              "L",
              "ip",
              "주소, 경로, 이웃",
              "addresses, routes, neighbours",
              "ip addr",
              "ip route",
              "ip neigh"),
          entry("ML", "ifconfig", "내 주소", "own addresses", "ifconfig", "ifconfig | grep inet"),
          entry(
              "M",
              "ipconfig",
              "내 주소 하나만",
              "one address only",
              "ipconfig getifaddr en0",
              "ipconfig set en0 DHCP"),
          entry(
              "L",
              "dhclient",
              "주소를 다시 빌리기",
              "borrow an address anew",
              "sudo dhclient",
              "sudo dhclient -r"),
          entry("W", "route", "경로 표", "routing table", "route print"),
          entry("M", "route", "기본 게이트웨이", "default gateway", "route -n get default"),
          entry("L", "route", "경로 표", "routing table", "route -n"),
          entry("WML", "arp", "이웃의 MAC 주소", "MAC addresses of neighbours", "arp -a"),
          entry(
              "W",
              "netstat",
              "열린 포트와 연결",
              "open ports and connections",
              "netstat -ano",
              "netstat -an",
              "netstat -rn",
              "netstat -ano | findstr LISTENING"),
          entry(
              "M",
              "netstat",
              "열린 포트와 연결, 경로",
              "open ports, connections, routes",
              "netstat -an",
              "netstat -nr",
              "netstat -an | grep LISTEN"),
          entry("M", "lsof", "포트를 연 프로그램", "which program has a port", "lsof -i"),
          entry("L", "ss", "열린 포트", "open ports", "ss -tlnp", "ss -tanp"),
          entry(
              "L",
              "netstat",
              "열린 포트와 연결, 경로",
              "open ports, connections, routes",
              "netstat -tlnp",
              "netstat -an",
              "netstat -rn"),
          entry("W", "ping", "닿는지 보기", "can it be reached", "ping " + HOST, "ping -t " + HOST),
          entry("ML", "ping", "닿는지 보기", "can it be reached", "ping -c 4 " + HOST, "ping " + HOST),
          entry("W", "tracert", "가는 길의 공유기들", "routers on the way", "tracert -d " + HOST),
          entry("ML", "traceroute", "가는 길의 공유기들", "routers on the way", "traceroute " + HOST),
          entry("WML", "nslookup", "이름의 주소", "address of a name", "nslookup " + HOST),
          entry("ML", "dig", "이름의 주소", "address of a name", "dig " + HOST, "dig +short " + HOST),
          entry(
              "WML",
              "curl",
              "페이지 받기",
              "get a page",
              "curl " + URL,
              "curl -i " + URL,
              "curl -v " + URL,
              "curl -d name=value " + URL),
          entry(
              "W",
              "python",
              "서버 켜기 (Ctrl+C로 끔)",
              "start a server (Ctrl+C stops it)",
              "python app.py",
              "python manage.py runserver 0.0.0.0:8000",
              "start python app.py"),
          entry(
              "ML",
              "python3",
              "서버 켜기 (Ctrl+C로 끔)",
              "start a server (Ctrl+C stops it)",
              "python3 app.py",
              "python3 manage.py runserver 0.0.0.0:8000",
              "python3 app.py &"),
          entry(
              "WML",
              "flask",
              "Flask 서버 켜기",
              "start a Flask server",
              "flask run",
              "flask run --host=0.0.0.0 --port=5000"),
          entry("W", "tasklist", "도는 프로그램", "running programs", "tasklist"),
          entry("W", "taskkill", "프로그램 끄기", "stop a program", "taskkill /IM " + PROGRAM),
          entry("ML", "ps", "도는 프로그램", "running programs", "ps"),
          entry("ML", "pkill", "프로그램 끄기", "stop a program", "pkill " + PROGRAM),
          entry("WM", "hostname", "이 기기의 이름", "name of this device", "hostname"),
          entry(
              "L",
              "hostname",
              "이 기기의 이름, 주소",
              "name of this device, addresses",
              "hostname",
              "hostname -I"),
          entry("W", "cls", "화면 지우기", "clear the screen", "cls"),
          entry("ML", "clear", "화면 지우기", "clear the screen", "clear"),
          entry("WML", "help", "명령 목록", "this list", "help"));

  private Catalog() {}

  private static Entry entry(
      String systems, String name, String korean, String english, String... usages) {
    return new Entry(systems, name, korean, english, List.of(usages));
  }

  private static String letter(Dialect d) {
    return d.windows() ? "W" : d == Dialect.MACOS ? "M" : "L";
  }

  /** The commands of a dialect. */
  static List<Entry> of(Dialect d) {
    List<Entry> mine = new ArrayList<>();
    for (Entry e : ALL) {
      if (e.systems().contains(letter(d))) {
        mine.add(e);
      }
    }
    return mine;
  }

  /** A dialect's command of that name, or null. */
  static Entry find(Dialect d, String name) {
    for (Entry e : of(d)) {
      if (e.name().equals(name)) {
        return e;
      }
    }
    return null;
  }

  /** What {@code help} prints. */
  static List<String> help(Dialect d) {
    List<String> out = new ArrayList<>();
    for (Entry e : of(d)) {
      out.add(Pad.left(e.name(), 12) + d.say(e.korean(), e.english()));
      for (String usage : e.usages()) {
        if (!usage.equals(e.name())) {
          out.add("              " + shown(d, usage));
        }
      }
    }
    return out;
  }

  /** A usage with its placeholders in the terminal's language. */
  static String shown(Dialect d, String usage) {
    return d == Dialect.WINDOWS_KO
        ? usage.replace(HOST, "<주소>").replace(URL, "<URL>").replace(PROGRAM, "<프로그램>")
        : usage;
  }
}
