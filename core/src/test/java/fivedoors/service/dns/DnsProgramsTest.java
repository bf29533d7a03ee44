package fivedoors.service.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.sim.Rng;
import fivedoors.testing.ProgramRig;
import fivedoors.wire.DnsMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The provider's name server and the relay of a home router, one asking the other. */
class DnsProgramsTest {
  private static final Ipv4Address PROVIDER = Ipv4Address.parse("12.12.12.1");

  private final ProgramRig rig = new ProgramRig();
  private final DnsZone zone = new DnsZone();
  private final DnsServer server =
      new DnsServer("dns", Ipv4Address.UNSPECIFIED, DnsServer.PORT, zone);
  private final DnsRelay relay =
      new DnsRelay("relay", Ipv4Address.parse("192.168.0.1"), new Rng(7));

  /** Asks and keeps what it hears. */
  private static final class Asker implements Program {
    private final List<DnsMessage> heard = new ArrayList<>();
    private int socket;

    @Override
    public String name() {
      return "asker";
    }

    @Override
    public void start(long now, ProgramOut out) {
      socket = out.bindUdp(Ipv4Address.UNSPECIFIED, 0);
    }

    @Override
    public void datagram(long now, int at, Endpoint from, byte[] data, ProgramOut out) {
      heard.add(DnsMessage.decode(data, 0, data.length));
    }

    @Override
    public Program copy() {
      return this;
    }
  }

  private final Asker asker = new Asker();

  private DnsMessage ask(String whom, byte[] question, int seconds) {
    int before = asker.heard.size();
    rig.machine("192.168.0.4")
        .with(asker, out -> out.sendTo(asker.socket, Endpoint.parse(whom), question));
    rig.run(seconds);
    return asker.heard.size() == before ? null : asker.heard.get(before);
  }

  private DnsMessage relayed(int id, String name) {
    return ask("192.168.0.1:53", DnsMessage.query(id, name).encode(), 12);
  }

  private void home() {
    zone.put("site.example", 300, Ipv4Address.parse("203.0.113.10"));
    rig.machine("192.168.0.4").start(asker);
    rig.machine("12.12.12.1").start(server);
    rig.machine("192.168.0.1").start(relay);
    relay.upstream(PROVIDER);
  }

  @Test
  void rfc1035_s4_1_theServerAnswersWithTheQuestionsId() {
    home();
    DnsMessage a = ask("12.12.12.1:53", DnsMessage.query(77, "Site.Example").encode(), 1);
    assertEquals(77, a.id());
    assertEquals("203.0.113.10", a.firstAddress().toString());
    assertEquals(
        DnsMessage.NAME_ERROR,
        ask("12.12.12.1:53", DnsMessage.query(78, "no.example").encode(), 1).code());
    assertTrue(rig.log.contains("delivered dns site.example NOERROR 203.0.113.10"));
    assertTrue(rig.log.contains("delivered dns no.example NXDOMAIN"));
  }

  @Test
  void noiseAndAnswersAreNotAnswered() {
    home();
    assertEquals(null, ask("12.12.12.1:53", new byte[] {1, 2, 3}, 1));
    byte[] answer =
        DnsMessage.query(1, "a").answer(true, true, DnsMessage.NO_ERROR, List.of()).encode();
    assertEquals(null, ask("192.168.0.1:53", answer, 1));
    assertEquals(1, rig.logged("delivered dns dns malformed").size());
    assertEquals(1, rig.logged("delivered relay dns not-a-question").size());
  }

  @Test
  void rfc5625_theRelayAsksOnceAndRemembers() {
    home();
    assertEquals("203.0.113.10", relayed(1, "site.example").firstAddress().toString());
    DnsMessage again = relayed(2, "site.example");
    assertEquals(2, again.id());
    assertEquals(289, again.answers().get(0).ttlSec());
    assertEquals(1, rig.logged("delivered dns site.example").size());
    rig.run(300);
    relayed(3, "site.example");
    assertEquals(2, rig.logged("delivered dns site.example").size());
    assertEquals(1, rig.machine("192.168.0.1").sockets());
  }

  @Test
  void anUnknownNameIsPassedOnAndNotRemembered() {
    home();
    assertEquals(DnsMessage.NAME_ERROR, relayed(1, "no.example").code());
    zone.put("no.example", 60, Ipv4Address.parse("203.0.113.11"));
    assertEquals("203.0.113.11", relayed(2, "no.example").firstAddress().toString());
  }

  @Test
  void withoutAnyoneToAskItSaysSo() {
    home();
    relay.upstream(Ipv4Address.UNSPECIFIED);
    assertEquals(DnsMessage.SERVER_FAILURE, relayed(1, "site.example").code());
    relay.upstream(PROVIDER);
    rig.machine("12.12.12.1").off();
    assertEquals(DnsMessage.SERVER_FAILURE, relayed(2, "site.example").code());
    assertEquals(1, rig.machine("192.168.0.1").sockets());
  }

  @Test
  void rfc5452_anAnswerFromSomebodyElseIsNotBelieved() {
    home();
    rig.machine("12.12.12.1").off();
    ask("192.168.0.1:53", DnsMessage.query(1, "site.example").encode(), 0);
    rig.run(1);
    int asking = rig.lastSocket();
    Endpoint liar = new Endpoint(Ipv4Address.parse("9.9.9.9"), 53);
    byte[] lie = DnsMessage.query(1, "site.example").encode();
    rig.machine("192.168.0.1")
        .with(relay, out -> relay.datagram(rig.now(), asking, liar, lie, out));
    assertEquals(1, rig.logged("dns unexpected").size());
  }

  @Test
  void anotherServerMeansOtherAnswers() {
    home();
    relayed(1, "site.example");
    DnsZone other = new DnsZone();
    other.put("site.example", 300, Ipv4Address.parse("203.0.113.99"));
    rig.machine("12.12.12.2")
        .start(new DnsServer("dns2", Ipv4Address.UNSPECIFIED, DnsServer.PORT, other));
    relay.upstream(Ipv4Address.parse("12.12.12.2"));
    assertEquals("203.0.113.99", relayed(2, "site.example").firstAddress().toString());
  }
}
