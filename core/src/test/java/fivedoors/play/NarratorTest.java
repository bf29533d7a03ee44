package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.lesson.Words;
import fivedoors.scenario.Command;
import fivedoors.scenario.Lab;
import fivedoors.testing.Make;
import fivedoors.testing.NetLab;
import fivedoors.testing.TestJson;
import fivedoors.trace.Cell;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NarratorTest {
  private static final long SECOND = 1_000_000_000L;
  private static final byte[] NOTHING = new byte[60];

  private final List<Words> languages = List.of(words("ko"), words("en"));
  private final Session session =
      new Session(
          new LabMachine(
              Lab.of(
                  new TestJson().scenario(TestJson.lessonFile("scenarios/home-basic.json"), "x"),
                  1,
                  TraceSink.OFF,
                  "x")),
          Session.DESKTOP_TRACE);
  private final Narrator narrator =
      new Narrator(
          session.network().topology(),
          n -> languages.get(0).node(session.network().topology().node(n), Map.of()));

  private static Words words(String language) {
    String file = "words/" + language + ".json";
    return new Words(language, new TestJson().words(TestJson.lessonFile(file), file));
  }

  /** The sentence in Korean; fails unless both languages have it and can fill all its places. */
  private String say(Narration n) {
    for (Words w : languages) {
      assertTrue(w.has(n.key()), w.language() + " has no word for " + n.key());
      String text = w.get(n.key(), n.args());
      assertFalse(text.contains("{"), w.language() + ": " + text);
    }
    return languages.get(0).get(n.key(), n.args());
  }

  private Narration tell(TraceEvent e) {
    Trace trace = new Trace();
    trace.add(e);
    return narrator.tell(trace, 0);
  }

  private List<String> told(int from, int to, Narration.Weight least) {
    List<String> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Narration n = narrator.tell(session.trace(), i);
      if (n != null) {
        String text = say(n);
        if (n.weight().ordinal() >= least.ordinal()) {
          out.add(text);
        }
      }
    }
    return out;
  }

  @Test
  void gettingAnAddressIsAStoryInOrder() {
    session.seek(900_000_000L);
    int from = session.moment().index();
    session.seek(1_500_000_000L);
    assertEquals(
        List.of(
            "노트북이 모두에게 물어요: 저에게 주소를 빌려줄 분 있나요? (DISCOVER)",
            "공유기가 편지를 복사해 3곳으로 보내요.",
            "공유기가 DISCOVER 편지를 받았어요.",
            "공유기가 임대 표에 적어요: 192.168.0.2를 노트북에 제안함.",
            "공유기가 제안해요: 192.168.0.2는 어때요? (OFFER)",
            "NAS는 DHCP 서버가 아니라서 편지를 버려요.",
            "TV는 DHCP 서버가 아니라서 편지를 버려요.",
            "노트북이 OFFER 편지를 받았어요.",
            "노트북이 모두에게 알려요: 192.168.0.2를 쓰고 싶어요. (REQUEST)",
            "공유기가 편지를 복사해 3곳으로 보내요.",
            "공유기가 REQUEST 편지를 받았어요.",
            "공유기가 임대 표에 적어요: 192.168.0.2는 노트북에 빌려줌.",
            "공유기가 확인해 줘요: 192.168.0.2를 빌려드릴게요. (ACK)",
            "NAS는 DHCP 서버가 아니라서 편지를 버려요.",
            "TV는 DHCP 서버가 아니라서 편지를 버려요.",
            "노트북이 ACK 편지를 받았어요.",
            "노트북이 192.168.0.2를 쓰는 기기가 또 있는지 먼저 확인해요."),
        told(from, session.trace().size(), Narration.Weight.EVENT));
  }

  @Test
  void everyEventOfALongRunWithEveryCommandHasItsSentences() {
    session.seek(10 * SECOND);
    Command[] commands = {
      new Command.Ping("laptop", "192.168.0.250"),
      new Command.Ping("laptop", "192.168.0.77"),
      new Command.Ping("laptop", "8.8.8.8"),
      new Command.Renew("laptop"),
      new Command.SetFact("phone.link", "up"),
      new Command.SetFact("router.dhcp.on", "false"),
      new Command.Reboot("laptop"),
      new Command.SetFact("router.dhcp.on", "true"),
      new Command.Release("phone"),
      new Command.SetFact("laptop.link", "down"),
    };
    for (Command c : commands) {
      session.perform(c);
      session.seek(session.moment().time() + 40 * SECOND);
    }
    session.seek(session.moment().time() + 3 * 3600 * SECOND);
    List<String> all = told(0, session.trace().size(), Narration.Weight.DETAIL);
    assertTrue(all.size() > 150, all.size() + " sentences");
    assertTrue(all.contains("노트북이 192.168.0.250에 잘 있는지 물어요. (핑)"), all::toString);
    assertTrue(all.contains("NAS가 192.168.0.2에 잘 있다고 대답해요. (핑 대답)"), all::toString);
    assertTrue(all.contains("휴대폰을 네트워크에 연결했어요."), all::toString);
  }

  @Test
  void aPassedOnLetterIsToldOnce() {
    session.seek(1_500_000_000L);
    long offers =
        told(0, session.trace().size(), Narration.Weight.DETAIL).stream()
            .filter(t -> t.contains("제안해요"))
            .count();
    assertEquals(1, offers);
  }

  @Test
  void aPrivateSenderOutsideIsNamedAndNotItsReceiver() {
    Ipv4Address inner = Ipv4Address.parse("192.168.0.4");
    Ipv4Address outer = Ipv4Address.parse("55.66.77.88");
    for (boolean fromInner : new boolean[] {true, false}) {
      byte[] letter =
          Make.udp(
              NetLab.mac(1),
              NetLab.mac(2),
              fromInner ? inner : outer,
              5000,
              fromInner ? outer : inner,
              53,
              NOTHING);
      DropReason reason = DropReason.PRIVATE_OUTSIDE;
      Narration n =
          tell(new TraceEvent.Dropped(0, 1, 0, 0, letter, reason, "isp.eth0", null, null, null));
      assertEquals("say.drop.PRIVATE_OUTSIDE" + (fromInner ? ".source" : ""), n.key());
      for (Words w : languages) {
        String text = w.get(n.key(), n.args());
        assertTrue(text.contains("192.168.0.4") && !text.contains("55.66.77.88"), text);
      }
    }
  }

  @Test
  void everyDropAndRefusalHasASentenceAndAShortNote() {
    for (DropReason r : DropReason.values()) {
      TraceEvent e =
          new TraceEvent.Dropped(0, 1, 0, 0, NOTHING, r, "router.wan", "row", "router.x", "near");
      Narration n = tell(e);
      assertNotNull(n, r.name());
      assertEquals("say.drop." + r.name(), n.key());
      say(n);
      for (Words w : languages) {
        assertTrue(w.has("ui.drop." + r.name()), r.name());
      }
    }
    for (RefuseReason r : RefuseReason.values()) {
      assertEquals(
          Narration.Weight.PROBLEM,
          tell(new TraceEvent.Refused(0, 1, 0, NOTHING, r, "x", null, null)).weight());
      say(tell(new TraceEvent.Refused(0, 1, 0, NOTHING, r, "x", null, null)));
      say(tell(new TraceEvent.Refused(0, 1, 0, NOTHING, r, "x.firewall.out", null, null)));
    }
  }

  @Test
  void everyMarkOfTheTimelineHasAName() {
    for (MarkKind k : MarkKind.values()) {
      String key = new TimelineMark(k, 0, 0, 0, 0, 1).key();
      for (Words w : languages) {
        assertTrue(w.has(key), key);
      }
    }
  }

  @Test
  void statesNotesAddressesAndRowsHaveSentences() {
    List<Cell> cells =
        List.of(
            new Cell("name", "laptop"),
            new Cell("ip", "1.2.3.4"),
            new Cell("mac", "m"),
            new Cell("port", "lan1"));
    for (String how : List.of("dhcp", "static", "linklocal", "removed")) {
      Ipv4Address ip = new Ipv4Address(1);
      say(tell(new TraceEvent.AddressSet(0, 1, 0, ip, 24, ip, how)));
    }
    for (String s : List.of("offered", "leased", "reserved", "expired", "released", "declined")) {
      List<Cell> row = new ArrayList<>(cells);
      row.add(new Cell("state", s));
      say(tell(new TraceEvent.RowAdded(0, 1, "leases", "laptop", row)));
      say(tell(new TraceEvent.RowChanged(0, 1, "leases", "laptop", row)));
    }
    for (String table : List.of("leases", "arp", "macs", "other")) {
      say(tell(new TraceEvent.RowAdded(0, 1, table, "r", cells)));
      say(tell(new TraceEvent.RowChanged(0, 1, table, "r", cells)));
      say(tell(new TraceEvent.RowRemoved(0, 1, table, "r", "expired")));
    }
    for (String note :
        List.of("pool-empty", "reservation-taken", "address-in-use", "unknown-client", "adopted")) {
      List<Cell> said = List.of(new Cell("note", note));
      say(tell(new TraceEvent.ServiceState(0, 1, "dhcp-server", "READY", "READY", said)));
    }
    for (String to : List.of("CHECKING", "BOUND", "RENEWING", "REBINDING", "REBOOTING")) {
      say(tell(new TraceEvent.ServiceState(0, 1, "dhcp-client", "X", to, cells)));
    }
    List<Cell> why = List.of(new Cell("why", "expired"));
    say(tell(new TraceEvent.ServiceState(0, 1, "dhcp-client", "BOUND", "INIT", why)));
    List<Cell> retry = List.of(new Cell("retry", "2"));
    say(tell(new TraceEvent.ServiceState(0, 1, "dhcp-client", "INIT", "INIT", retry)));
    for (String result : List.of("conflict", "defended")) {
      List<Cell> said = List.of(new Cell("ip", "1.2.3.4"), new Cell("result", result));
      say(tell(new TraceEvent.ServiceState(0, 1, "address-check", "a", "b", said)));
    }
    say(tell(new TraceEvent.ServiceState(0, 1, "web", "a", "b", List.of())));
    List<Cell> later =
        List.of(
            new Cell("note", "next-start"),
            new Cell("bind", "0.0.0.0"),
            new Cell("port", "8000"),
            new Cell("at", "127.0.0.1:8000"));
    String text = say(tell(new TraceEvent.ServiceState(0, 1, "web", "a", "a", later)));
    assertTrue(text.contains("127.0.0.1:8000") && text.contains("0.0.0.0:8000"), text);
    say(tell(new TraceEvent.TimedOut(0, 1, "ping 1.2.3.4", null)));
    for (String table : List.of("routes", "arp", "nat")) {
      say(tell(new TraceEvent.Lookup(0, 1, 0, table, "1.2.3.4", null)));
      say(tell(new TraceEvent.Lookup(0, 1, 0, table, "1.2.3.4", "default")));
    }
    say(tell(new TraceEvent.Rewrite(0, 1, 1, 0, NOTHING, NOTHING)));
    say(tell(new TraceEvent.FrameSent(0, 1, 0, 0, 0, -1, NOTHING, 0, 1)));
    say(tell(new TraceEvent.Delivered(0, 1, 0, NOTHING, "web", "200")));
    say(tell(new TraceEvent.Command(0, 1, "dance now")));
    assertNull(tell(new TraceEvent.FrameReceived(0, 1, 0, 0, 0, NOTHING)));
    assertNull(tell(new TraceEvent.Lookup(0, 1, 0, "macs", "m", null)));
  }
}
