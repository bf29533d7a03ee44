package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.DropReason;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every edit of a running network: what it does, and what is refused. */
class EditCommandTest {
  private static final long SECOND = 1_000_000_000L;

  private final Trace trace = new Trace();
  private final Lab lab = home(trace);

  private static Lab home(Trace trace) {
    String file = "scenarios/home-basic.json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    Lab lab = Lab.of(doc, 20240601, trace, file);
    lab.simulation().runUntil(15 * SECOND);
    return lab;
  }

  private static Command command(String json) {
    return new TestJson().command("{\"atMs\":0,\"command\":" + json + "}", "").command();
  }

  private void edit(String json) {
    lab.perform(command(json));
  }

  private static String laptop(String name, String mac, String more) {
    return "{\"type\":\"place\",\"device\":{\"type\":\"host\",\"name\":\""
        + name
        + "\",\"mac\":\""
        + mac
        + "\",\"address\":{\"type\":\"dhcp\"}"
        + more
        + "}}";
  }

  private static String connect(String from, String to) {
    return "{\"type\":\"connect\",\"link\":{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}}";
  }

  private void seconds(int more) {
    lab.simulation().runUntil(lab.simulation().now() + more * SECOND);
  }

  private void refused(String code, String json) {
    Command c = command(json);
    String before = Fingerprint.of(trace);
    CommandException e = assertThrows(CommandException.class, () -> lab.perform(c), json);
    assertEquals(code, e.problem().code(), json);
    assertEquals(before, Fingerprint.of(trace), "nothing has happened");
    for (String language : List.of("ko", "en")) {
      String file = "words/" + language + ".json";
      assertNotNull(
          new TestJson().words(TestJson.lessonFile(file), file).get("problem." + code), code);
    }
  }

  // ---- place and connect

  @Test
  void aPlacedLaptopThatIsPluggedInAsksForItsAddress() {
    edit(laptop("laptop2", "02:00:5e:00:00:21", ",\"stage\":{\"x\":300,\"y\":200}"));
    seconds(5);
    assertEquals("", lab.get("laptop2.ip"), "without a cable there is no address");
    int before = trace.size();
    edit(connect("laptop2.eth0", "router.lan4"));
    seconds(20);
    assertEquals("192.168.0.3", lab.get("laptop2.ip"));
    int node = lab.topology().find("laptop2");
    boolean asked = false;
    boolean answered = false;
    for (int i = before; i < trace.size(); i++) {
      TraceEvent e = trace.get(i);
      asked |= e instanceof TraceEvent.FrameSent s && s.node() == node && s.bytes().length > 300;
      answered |= e instanceof TraceEvent.RowAdded r && r.table().equals("leases");
    }
    assertTrue(asked && answered, "by real letters");
    lab.perform(new Command.Ping("laptop2", "192.168.0.250"));
    seconds(2);
    assertTrue(delivered(node), "and it can talk");
  }

  private boolean delivered(int node) {
    for (int i = trace.size() - 1; i >= 0; i--) {
      if (trace.get(i) instanceof TraceEvent.Delivered d && d.node() == node) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aPlacedDeviceIsOnAtOnceAndInTheDocument() {
    edit(laptop("laptop2", "02:00:5e:00:00:21", ",\"stage\":{\"x\":300,\"y\":200}"));
    assertEquals("true", lab.get("laptop2.power"));
    assertEquals(300, lab.spot("laptop2").x());
    assertNotNull(lab.doc().node("laptop2"));
    edit("{\"type\":\"move\",\"node\":\"laptop2\",\"x\":10,\"y\":20}");
    assertEquals(20, lab.spot("laptop2").y());
    edit(
        "{\"type\":\"arrange\",\"spots\":[{\"node\":\"tv\",\"x\":1,\"y\":2},"
            + "{\"node\":\"nas\",\"x\":3,\"y\":4}]}");
    assertEquals(4, lab.spot("nas").y());
    assertEquals(1, lab.spot("tv").x());
  }

  @Test
  void whatCannotBePlacedIsRefusedWithASentence() {
    refused("duplicateName", laptop("laptop", "02:00:5e:00:00:21", ""));
    refused("duplicateMac", laptop("laptop2", "02:00:5e:00:00:11", ""));
    refused("badName", laptop("Laptop", "02:00:5e:00:00:21", ""));
    refused("placedIsOn", laptop("laptop2", "02:00:5e:00:00:21", ",\"upAtMs\":5"));
    refused("range", laptop("laptop2", "02:00:5e:00:00:21", ",\"stage\":{\"x\":-1,\"y\":2}"));
    refused("unknownFact", laptop("laptop2", "02:00:5e:00:00:21", ",\"settings\":{\"no\":\"1\"}"));
    edit("{\"type\":\"remove\",\"node\":\"tv\"}");
    refused("nameWasUsed", laptop("tv", "02:00:5e:00:00:21", ""));
  }

  @Test
  void thereIsRoomForSixtyDevices() {
    for (int i = 0; lab.doc().nodes().size() < 60; i++) {
      edit(laptop("h" + i, "02:00:5e:00:01:" + Integer.toHexString(0x110 + i).substring(1), ""));
    }
    refused("tooManyDevices", laptop("more", "02:00:5e:00:00:77", ""));
  }

  @Test
  void whatCannotBeConnectedIsRefusedWithASentence() {
    refused("portTaken", connect("laptop.eth0", "router.lan4"));
    refused("unknownPort", connect("router.lan", "laptop.eth0"));
    refused("unknownPort", connect("router.lan4", "tv.eth1"));
    refused("unknownNode", connect("router.lan4", "toaster.eth0"));
    edit("{\"type\":\"remove\",\"node\":\"tv\"}");
    refused("linkToSelf", connect("router.lan4", "router.lan3"));
    refused("unknownNode", connect("router.lan4", "tv.eth0"));
  }

  @Test
  void aRingIsRefused() {
    edit(
        "{\"type\":\"place\",\"device\":{\"type\":\"switch\",\"name\":\"sw\","
            + "\"ports\":[\"p1\",\"p2\",\"p3\"]}}");
    edit("{\"type\":\"disconnect\",\"at\":\"phone.wlan0\"}");
    edit(connect("sw.p1", "router.lan4"));
    refused("closesRing", connect("sw.p2", "router.wlan0"));
    edit("{\"type\":\"disconnect\",\"at\":\"sw.p1\"}");
    edit(connect("sw.p2", "router.lan4"));
  }

  // ---- disconnect and remove

  @Test
  void whatIsUnderWayOnADisconnectedCableIsDroppedThere() {
    lab.perform(new Command.Ping("laptop", "192.168.0.251"));
    seconds(2);
    int before = trace.size();
    lab.perform(new Command.Ping("laptop", "192.168.0.251"));
    edit("{\"type\":\"disconnect\",\"at\":\"router.lan1\"}");
    TraceEvent.Dropped dropped = null;
    for (int i = before; i < trace.size(); i++) {
      dropped = trace.get(i) instanceof TraceEvent.Dropped d ? d : dropped;
    }
    assertNotNull(dropped);
    assertEquals(DropReason.LINK_DOWN, dropped.reason());
    assertEquals("laptop.eth0-router.lan1", dropped.place());
    assertEquals(lab.simulation().now(), dropped.time());
    assertEquals(0, lab.network().inFlight());
    int size = trace.size();
    lab.simulation().runUntil(lab.simulation().now() + 10_000_000);
    for (int i = size; i < trace.size(); i++) {
      assertFalse(trace.get(i) instanceof TraceEvent.FrameReceived, "nothing arrives any more");
    }
    assertNull(lab.network().linkAt(lab.topology().find("laptop"), 0));
    assertEquals("down", lab.get("laptop.link"));
    refused("noLinkAt", "{\"type\":\"disconnect\",\"at\":\"router.lan1\"}");
    refused("noLinkAt", "{\"type\":\"disconnect\",\"at\":\"router\"}");
    edit(connect("laptop.eth0", "router.lan1"));
    seconds(10);
    assertEquals("192.168.0.2", lab.get("laptop.ip"), "as before");
  }

  @Test
  void withoutTheRouterAPingFailsForTheTrueReason() {
    int before = trace.size();
    edit("{\"type\":\"remove\",\"node\":\"router\"}");
    assertEquals("down", lab.get("laptop.link"));
    assertFalse(lab.exists("router.wan.ip"));
    assertTrue(lab.paths().stream().noneMatch(p -> p.startsWith("router.")));
    for (int i = before; i < trace.size(); i++) {
      assertFalse(trace.get(i) instanceof TraceEvent.FrameSent, "nobody can send");
    }
    int size = trace.size();
    lab.perform(new Command.Ping("nas", "192.168.0.251"));
    seconds(10);
    List<DropReason> reasons = new ArrayList<>();
    for (int i = size; i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.Dropped d && !reasons.contains(d.reason())) {
        reasons.add(d.reason());
      }
    }
    assertEquals(List.of(DropReason.LINK_DOWN, DropReason.NO_HOST), reasons);
  }

  @Test
  void aRemovedDeviceIsGoneForEveryCommand() {
    edit("{\"type\":\"remove\",\"node\":\"laptop\"}");
    refused("goneNode", "{\"type\":\"remove\",\"node\":\"laptop\"}");
    refused("goneNode", "{\"type\":\"move\",\"node\":\"laptop\",\"x\":1,\"y\":1}");
    refused("goneNode", "{\"type\":\"set\",\"path\":\"laptop.link\",\"value\":\"up\"}");
    refused("goneNode", "{\"type\":\"ping\",\"node\":\"laptop\",\"to\":\"192.168.0.1\"}");
    refused("goneNode", "{\"type\":\"type\",\"node\":\"laptop\",\"line\":\"ipconfig\"}");
    refused("noLinkAt", "{\"type\":\"link\",\"at\":\"laptop.eth0\",\"delayUs\":5}");
    refused("unknownNode", "{\"type\":\"remove\",\"node\":\"toaster\"}");
    refused("range", "{\"type\":\"move\",\"node\":\"tv\",\"x\":1,\"y\":20001}");
    refused("missing", "{\"type\":\"arrange\",\"spots\":[]}");
    refused(
        "duplicateName",
        "{\"type\":\"arrange\",\"spots\":[{\"node\":\"tv\",\"x\":1,\"y\":1},"
            + "{\"node\":\"tv\",\"x\":2,\"y\":2}]}");
    assertNotNull(lab.node("laptop"), "its document is still known, for what was before");
    assertNull(lab.doc().node("laptop"));
    seconds(7200);
    assertEquals("laptop", lab.topology().node(2), "numbers stay");
  }

  @Test
  void aRebootThatIsUnderWayDoesNotBringARemovedDeviceBack() {
    lab.perform(new Command.Reboot("laptop"));
    edit("{\"type\":\"remove\",\"node\":\"laptop\"}");
    seconds(10);
    assertFalse(lab.network().powered(2));
  }

  // ---- copies

  @Test
  void anEditOfACopyLeavesTheOriginalAlone() {
    Lab copy = lab.copy(new Trace());
    copy.perform(command("{\"type\":\"remove\",\"node\":\"tv\"}"));
    copy.perform(command(laptop("laptop2", "02:00:5e:00:00:21", "")));
    copy.perform(command(connect("laptop2.eth0", "router.lan3")));
    assertFalse(lab.topology().gone(lab.topology().find("tv")));
    assertEquals(-1, lab.topology().find("laptop2"));
    assertNotNull(lab.network().linkAt(1, 3), "the TV's cable");
    assertEquals("tv.eth0-router.lan3", lab.topology().link(lab.network().linkAt(1, 3).id()));
    lab.perform(new Command.Ping("laptop", "192.168.0.251"));
    seconds(5);
    assertTrue(delivered(2));
    // The other way round: what the original does is not seen by a copy made before.
    Lab before = lab.copy(new Trace());
    edit("{\"type\":\"remove\",\"node\":\"nas\"}");
    assertFalse(before.topology().gone(4));
    assertNotNull(before.network().linkAt(4, 0));
  }
}
