package fivedoors.shell;

import fivedoors.device.NicPart;
import fivedoors.service.dhcp.ClientState;
import java.util.List;

/**
 * {@code ipconfig /release}, {@code /renew} and their like: asks the DHCP client and waits until it
 * is done.
 */
final class DhcpJob implements Job {
  private static final long LOOK_NS = 100_000_000L;

  /** How long a new address is waited for. */
  private static final long PATIENCE_NS = 60_000_000_000L;

  private final Dialect dialect;
  private final boolean renew;
  private long askedAt;

  DhcpJob(Dialect dialect, boolean renew) {
    this.dialect = dialect;
    this.renew = renew;
  }

  @Override
  public String name() {
    String windows = renew ? "ipconfig /renew" : "ipconfig /release";
    String unix = dialect == Dialect.MACOS ? "ipconfig" : "dhclient";
    return dialect.windows() ? windows : unix;
  }

  @Override
  public void begin(long now, Console c) {
    askedAt = now;
    Nic nic = c.view().nics().get(0);
    boolean does = renew ? c.host().renew(c.net()) : c.host().release(c.net());
    if (does) {
      c.timer(0, now + LOOK_NS);
    } else {
      refuse(nic, c);
      c.finish();
    }
  }

  private void refuse(Nic nic, Console c) {
    if (!dialect.windows()) {
      c.error(nic.name(dialect) + (nic.up() ? ": address is manual" : ": link is down"));
      return;
    }
    c.error(DhcpJob::title);
    c.error(d -> nic.up() ? impossible(d) : unplugged(d, nic.name(d)));
  }

  private static List<String> title(Dialect d) {
    return List.of("", d.say("Windows IP 구성", "Windows IP Configuration"), "");
  }

  // English takes two lines for these.
  private static List<String> impossible(Dialect d) {
    return d == Dialect.WINDOWS_KO
        ? List.of("이 작업을 수행할 수 있는 상태의 어댑터가 없으므로 작업이 실패했습니다.")
        : List.of(
            "The operation failed as no adapter is in the state permissible for",
            "this operation.");
  }

  private static List<String> unplugged(Dialect d, String name) {
    return d == Dialect.WINDOWS_KO
        ? List.of("미디어 연결이 끊긴 동안 " + name + "에서 작업을 수행할 수 없습니다.")
        : List.of(
            "No operation can be performed on " + name + " while it has its media",
            "disconnected.");
  }

  @Override
  public void timer(long now, int what, int generation, Console c) {
    if (settled(c)) {
      if (dialect.windows()) {
        c.print(d -> Ipconfig.print(c.view().in(d), false));
      }
      c.finish();
    } else if (now - askedAt >= PATIENCE_NS) {
      failed(c);
      c.finish();
    } else {
      c.timer(0, now + LOOK_NS);
    }
  }

  /**
   * Whether every interface that could be asked is done; one whose cable went is not waited for.
   */
  private boolean settled(Console c) {
    boolean any = false;
    for (NicPart nic : c.host().nics()) {
      ClientState state = nic.client().state();
      boolean takesPart = nic.dhcpOn() && state != ClientState.OFF;
      any |= takesPart;
      if (takesPart && (renew ? state != ClientState.BOUND : state.hasAddress())) {
        return false;
      }
    }
    return any || !renew;
  }

  private void failed(Console c) {
    Nic nic = c.view().nics().get(0);
    if (!dialect.windows()) {
      c.error("No DHCPOFFERS received.");
      return;
    }
    c.error(DhcpJob::title);
    c.error(d -> unanswered(d, nic.name(d)));
  }

  private static List<String> unanswered(Dialect d, String name) {
    return List.of(
        d.say(
            name + " 인터페이스를 갱신하는 동안 오류가 발생했습니다. DHCP 서버에 연결할 수 없습니다.",
            "An error occurred while renewing interface " + name + " : unable to contact"),
        d.say("요청이 제한 시간을 초과했습니다.", "your DHCP server. Request has timed out."));
  }

  @Override
  public void interrupt(long now, Console c) {
    // the DHCP client goes on by itself
  }

  @Override
  public Job copy() {
    DhcpJob j = new DhcpJob(dialect, renew);
    j.askedAt = askedAt;
    return j;
  }
}
