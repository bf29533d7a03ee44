package fivedoors.shell;

import fivedoors.bytes.Ipv4Address;
import java.util.List;

/** nslookup and dig: asks the host's name server for the address of a name. */
final class LookupJob implements Job {
  /** A resolver that fails later than this after the question has heard nothing. */
  private static final long SILENCE_NS = 4_000_000_000L;

  private final String command;
  private final String target;
  private final boolean brief;
  private long askedAt;

  /** {@code brief} prints the address alone, as {@code dig +short}. */
  LookupJob(String command, String target, boolean brief) {
    this.command = command;
    this.target = target;
    this.brief = brief;
  }

  @Override
  public String name() {
    return command;
  }

  @Override
  public void begin(long now, Console c) {
    askedAt = now;
    Ipv4Address server = c.host().iface().config().dns();
    if (command.equals("nslookup")) {
      c.print(
          d ->
              d.windows()
                  ? List.of(d.say("서버:    UnKnown", "Server:  UnKnown"), "Address:  " + server, "")
                  : List.of("Server:         " + server, "Address:        " + server + "#53", ""));
    }
    c.resolve(target);
  }

  @Override
  public void resolved(long now, int ticket, Ipv4Address address, Console c) {
    if (command.equals("nslookup")) {
      c.print(d -> address == null ? failure(d, now) : answer(d, address));
    } else if (brief) {
      c.lines(address == null ? List.of() : List.of(address.toString()));
    } else {
      dig(now, address, c);
    }
    c.finish();
  }

  private List<String> answer(Dialect d, Ipv4Address address) {
    return d.windows()
        ? List.of(
            d.say("권한 없는 응답:", "Non-authoritative answer:"),
            d.say("이름:    ", "Name:    ") + target,
            "Address:  " + address,
            "")
        : List.of("Non-authoritative answer:", "Name:   " + target, "Address: " + address, "");
  }

  private List<String> failure(Dialect d, long now) {
    boolean silent = now - askedAt > SILENCE_NS;
    if (!d.windows()) {
      return silent
          ? List.of(";; connection timed out; no servers could be reached", "")
          : List.of("** server can't find " + target + ": NXDOMAIN", "");
    } else if (silent) {
      return List.of(
          "DNS request timed out.",
          "    timeout was " + (now - askedAt) / 1_000_000_000L + " seconds.",
          d.say("*** UnKnown에 대한 요청이 제한 시간을 초과했습니다.", "*** Request to UnKnown timed-out"));
    }
    return List.of(
        d.say(
            "*** UnKnown이(가) " + target + "을(를) 찾을 수 없습니다. Non-existent domain",
            "*** UnKnown can't find " + target + ": Non-existent domain"));
  }

  private void dig(long now, Ipv4Address address, Console c) {
    c.line("");
    c.line("; <<>> DiG <<>> " + target);
    c.line(";; QUESTION SECTION:");
    c.line(";" + Pad.left(target + ".", 31) + "IN      A");
    c.line("");
    if (address == null) {
      c.line(
          now - askedAt > SILENCE_NS
              ? ";; connection timed out; no servers could be reached"
              : ";; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN");
    } else {
      c.line(";; ANSWER SECTION:");
      c.line(Pad.left(target + ".", 32) + "IN      A       " + address);
    }
    c.line("");
    c.line(";; Query time: " + (now - askedAt) / 1_000_000L + " msec");
    c.line(";; SERVER: " + c.host().iface().config().dns() + "#53");
    c.line("");
  }

  @Override
  public void interrupt(long now, Console c) {
    // the question is forgotten; an answer that comes later is not printed
  }

  @Override
  public Job copy() {
    LookupJob j = new LookupJob(command, target, brief);
    j.askedAt = askedAt;
    return j;
  }
}
