package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.EchoAnswer;
import java.util.List;

/** What the three pings print, line by line. */
final class PingWords {
  private static final long MS = 1_000_000L;

  private final Dialect d;

  PingWords(Dialect d) {
    this.d = d;
  }

  List<String> unknownHost(String typed) {
    return switch (d) {
      case WINDOWS_KO -> List.of("Ping 요청에서 호스트 " + typed + "을(를) 찾을 수 없습니다. 이름을 확인하고 다시 시도하십시오.");
      case WINDOWS_EN ->
          List.of(
              "Ping request could not find host "
                  + typed
                  + ". Please check the name and try again.");
      case MACOS -> List.of("ping: cannot resolve " + typed + ": Unknown host");
      case LINUX -> List.of("ping: " + typed + ": Name or service not known");
    };
  }

  List<String> head(String typed, Ipv4Address to, int size) {
    String both = typed.equals(to.toString()) ? typed : typed + " [" + to + "]";
    return switch (d) {
      case WINDOWS_KO -> List.of("", "Ping " + both + " " + size + "바이트 데이터 사용:");
      case WINDOWS_EN -> List.of("", "Pinging " + both + " with " + size + " bytes of data:");
      case MACOS -> List.of("PING " + typed + " (" + to + "): " + size + " data bytes");
      case LINUX ->
          List.of(
              "PING " + typed + " (" + to + ") " + size + "(" + (size + 28) + ") bytes of data.");
    };
  }

  String reply(EchoAnswer a, int number, long ns) {
    String time = ns < MS ? "<1ms" : "=" + ns / MS + "ms";
    String unix =
        (a.bytes() + 8) + " bytes from " + a.from() + ": icmp_seq=" + number + " ttl=" + a.ttl();
    return switch (d) {
      case WINDOWS_KO -> a.from() + "의 응답: 바이트=" + a.bytes() + " 시간" + time + " TTL=" + a.ttl();
      case WINDOWS_EN ->
          "Reply from " + a.from() + ": bytes=" + a.bytes() + " time" + time + " TTL=" + a.ttl();
      case MACOS, LINUX -> unix + " time=" + Pad.millis(ns) + " ms";
    };
  }

  /** An ICMP error, or what the own stack says. */
  String error(EchoAnswer a, Ipv4Address own, int number) {
    boolean itself = a.ttl() == 0;
    if (itself && own.isUnspecified() || a.from().isUnspecified()) {
      return nowhere();
    } else if (d.windows()) {
      return d.say(a.from() + "의 응답: ", "Reply from " + a.from() + ": ") + windows(a);
    } else if (d == Dialect.MACOS) {
      return itself
          ? "ping: sendto: " + (a.code() == 0 ? "No route to host" : "Host is down")
          : "92 bytes from " + a.from() + ": " + unix(a);
    }
    return "From " + a.from() + " icmp_seq=" + number + " " + unix(a);
  }

  private String nowhere() {
    return switch (d) {
      case WINDOWS_KO -> "PING: 전송하지 못했습니다. 일반 오류입니다.";
      case WINDOWS_EN -> "PING: transmit failed. General failure.";
      case MACOS -> "ping: sendto: No route to host";
      case LINUX -> "ping: connect: Network is unreachable";
    };
  }

  private String windows(EchoAnswer a) {
    if (a.kind() == EchoAnswer.Kind.TTL_EXCEEDED) {
      return d.say("전송하는 동안 TTL이 만료되었습니다.", "TTL expired in transit.");
    }
    return unreachable(d, a.code());
  }

  /** Windows' words for ICMP type 3. */
  static String unreachable(Dialect d, int code) {
    return switch (code) {
      case 1, 7, 10 -> d.say("대상 호스트에 연결할 수 없습니다.", "Destination host unreachable.");
      case 2 -> d.say("대상 프로토콜에 연결할 수 없습니다.", "Destination protocol unreachable.");
      case 3 -> d.say("대상 포트에 연결할 수 없습니다.", "Destination port unreachable.");
      default -> d.say("대상 네트워크에 연결할 수 없습니다.", "Destination net unreachable.");
    };
  }

  private static String unix(EchoAnswer a) {
    if (a.kind() == EchoAnswer.Kind.TTL_EXCEEDED) {
      return "Time to live exceeded";
    }
    return switch (a.code()) {
      case 0 -> "Destination Net Unreachable";
      case 1 -> "Destination Host Unreachable";
      case 2 -> "Destination Protocol Unreachable";
      case 3 -> "Destination Port Unreachable";
      case 13 -> "Packet filtered";
      default -> "Destination unreachable, code " + a.code();
    };
  }

  /** Nothing came; empty where that is not said. */
  List<String> timeout(int number) {
    return switch (d) {
      case WINDOWS_KO -> List.of("요청 시간이 만료되었습니다.");
      case WINDOWS_EN -> List.of("Request timed out.");
      case MACOS -> List.of("Request timeout for icmp_seq " + number);
      case LINUX -> List.of();
    };
  }

  List<String> statistics(
      String typed, Ipv4Address to, int sent, int received, long tookNs, Rtts rtts) {
    int lost = sent - received;
    return switch (d) {
      case WINDOWS_KO, WINDOWS_EN -> windowsStatistics(to, sent, received, rtts);
      case MACOS ->
          tail(
              "--- " + typed + " ping statistics ---",
              sent
                  + " packets transmitted, "
                  + received
                  + " packets received, "
                  + Pad.tenths(sent == 0 ? 0 : lost * 1000L / sent)
                  + "% packet loss",
              "round-trip min/avg/max/stddev = ",
              rtts);
      case LINUX ->
          tail(
              "--- " + typed + " ping statistics ---",
              sent
                  + " packets transmitted, "
                  + received
                  + " received, "
                  + (sent == 0 ? 0 : lost * 100L / sent)
                  + "% packet loss, time "
                  + tookNs / MS
                  + "ms",
              "rtt min/avg/max/mdev = ",
              rtts);
    };
  }

  private List<String> tail(String title, String packets, String times, Rtts r) {
    String numbers =
        Pad.millis(r.least())
            + "/"
            + Pad.millis(r.average())
            + "/"
            + Pad.millis(r.most())
            + "/"
            + Pad.millis(r.deviation())
            + " ms";
    String empty = d == Dialect.LINUX ? "" : null;
    if (r.count() > 0) {
      return empty == null
          ? List.of("", title, packets, times + numbers)
          : List.of("", title, packets, times + numbers, empty);
    }
    return List.of("", title, packets, "");
  }

  private List<String> windowsStatistics(Ipv4Address to, int sent, int received, Rtts r) {
    int lost = sent - received;
    long percent = sent == 0 ? 0 : lost * 100L / sent;
    String title = d.say(to + "에 대한 Ping 통계:", "Ping statistics for " + to + ":");
    String packets =
        d.say(
            "    패킷: 보냄 = "
                + sent
                + ", 받음 = "
                + received
                + ", 손실 = "
                + lost
                + " ("
                + percent
                + "% 손실),",
            "    Packets: Sent = "
                + sent
                + ", Received = "
                + received
                + ", Lost = "
                + lost
                + " ("
                + percent
                + "% loss),");
    if (r.count() == 0) {
      return List.of("", title, packets);
    }
    long least = r.least() / MS;
    long most = r.most() / MS;
    long mean = r.average() / MS;
    return List.of(
        "",
        title,
        packets,
        d.say("왕복 시간(밀리초):", "Approximate round trip times in milli-seconds:"),
        d.say(
            "    최소 = " + least + "ms, 최대 = " + most + "ms, 평균 = " + mean + "ms",
            "    Minimum = " + least + "ms, Maximum = " + most + "ms, Average = " + mean + "ms"));
  }
}
