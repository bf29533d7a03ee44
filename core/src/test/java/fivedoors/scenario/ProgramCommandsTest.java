package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Using programs, firewall and links by command, and what is said where that is not possible. */
class ProgramCommandsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final String FILE = "scenarios/home-forward.json";

  private final TestJson json = new TestJson();
  private final Trace trace = new Trace();
  private final Lab lab = Lab.of(doc(), 3, trace, FILE);

  private ScenarioDoc doc() {
    ScenarioDoc home = json.scenario(TestJson.lessonFile(FILE), FILE);
    String base = "scenarios/" + home.base() + ".json";
    return home.over(json.scenario(TestJson.lessonFile(base), base));
  }

  private Lab at(long seconds) {
    lab.simulation().runUntil(seconds * SECOND);
    return lab;
  }

  private Command read(String text) {
    return json.command("{\"atMs\": 0, \"command\": " + text + "}", "c").command();
  }

  private String refusal(String text) {
    Problem p = lab.problem(read(text));
    return p == null ? null : p.code() + " " + String.join(" ", p.args());
  }

  private void perform(String text) {
    lab.perform(read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "openUrl", "node": "laptop", "url": "http://a:1/"} | openUrl laptop http://a:1/ | laptop.openUrl
          {"type": "post", "node": "friend", "url": "a", "body": "t=1"} | post friend a t=1 | friend.post
          {"type": "submit", "node": "laptop", "form": "/login", "fields": {"pw": "x"}} | submit laptop /login pw=x | laptop.submit
          {"type": "submit", "node": "laptop", "form": "/reboot"} | submit laptop /reboot | laptop.submit
          {"type": "sendUdp", "node": "tv", "to": "1.2.3.4:5", "text": "hi"} | sendUdp tv 1.2.3.4:5 hi | tv.sendUdp
          {"type": "firewallRule", "node": "tv", "rule": {"id": "w", "ports": "80"}} | firewallRule tv w in tcp 80 allow | tv.firewall
          {"type": "removeFirewallRule", "node": "tv", "id": "w"} | removeFirewallRule tv w | tv.firewall
          {"type": "link", "at": "tv.eth0", "lossPpm": 5} | link tv.eth0 lossPpm=5 | tv.linkQuality
          """)
  void aCommandHasOneLineAndAPermit(String text, String line, String permit) {
    Command c = read(text);
    assertEquals(line, c.text());
    assertEquals(permit, c.permit());
  }

  @Test
  void anAddressThatCannotBeOpenedIsToldByItsPart() {
    at(15);
    assertEquals(
        "urlScheme ftp://a",
        refusal("{\"type\":\"openUrl\",\"node\":\"laptop\",\"url\":\"ftp://a\"}"));
    assertEquals(
        "urlPort a:65536",
        refusal("{\"type\":\"openUrl\",\"node\":\"laptop\",\"url\":\"a:65536\"}"));
    assertEquals(
        "urlHost 12.12.12",
        refusal("{\"type\":\"openUrl\",\"node\":\"laptop\",\"url\":\"12.12.12\"}"));
    assertEquals("urlLength ", refusal("{\"type\":\"openUrl\",\"node\":\"laptop\",\"url\":\"\"}"));
    assertEquals(
        "notHost router", refusal("{\"type\":\"openUrl\",\"node\":\"router\",\"url\":\"a\"}"));
    String tooLong = "x".repeat(10_001);
    assertEquals(
        "textTooLong 10000",
        refusal("{\"type\":\"post\",\"node\":\"tv\",\"url\":\"a\",\"body\":\"" + tooLong + "\"}"));
  }

  @Test
  void whatIsOffCannotBeUsed() {
    at(15);
    perform("{\"type\":\"set\",\"path\":\"tv.programs.browser.on\",\"value\":\"false\"}");
    assertEquals(
        "programOff tv browser tv.programs.browser.on",
        refusal("{\"type\":\"openUrl\",\"node\":\"tv\",\"url\":\"a\"}"));
    perform("{\"type\":\"set\",\"path\":\"tv.power\",\"value\":\"false\"}");
    assertEquals(
        "hostOff tv tv.power",
        refusal("{\"type\":\"sendUdp\",\"node\":\"tv\",\"to\":\"1.2.3.4:5\",\"text\":\"\"}"));
  }

  @Test
  void onlyFormsThatAreShownCanBeFilledIn() {
    at(15);
    assertEquals(
        "noForms laptop", refusal("{\"type\":\"submit\",\"node\":\"laptop\",\"form\":\"/login\"}"));
    perform("{\"type\":\"openUrl\",\"node\":\"laptop\",\"url\":\"192.168.0.1\"}");
    at(17);
    assertEquals(
        "unknownForm /x /login",
        refusal("{\"type\":\"submit\",\"node\":\"laptop\",\"form\":\"/x\"}"));
    assertEquals(
        "unknownFormField colour user, pw",
        refusal(
            "{\"type\":\"submit\",\"node\":\"laptop\",\"form\":\"/login\",\"fields\":{\"colour\":\"red\"}}"));
    perform(
        "{\"type\":\"submit\",\"node\":\"laptop\",\"form\":\"/login\",\"fields\":{\"user\":\"admin\",\"pw\":\"admin\"}}");
    at(19);
    assertTrue(TraceText.of(trace, lab.topology()).contains("url=http://192.168.0.1/status"));
  }

  @Test
  void aDatagramNeedsAnAddressAndAPort() {
    at(15);
    for (String to : List.of("1.2.3.4", "1.2.3.4:0", "1.2.3.4:65536", "site.example:5")) {
      assertEquals(
          "badEndpoint " + to,
          refusal("{\"type\":\"sendUdp\",\"node\":\"tv\",\"to\":\"" + to + "\",\"text\":\"x\"}"));
    }
  }

  @Test
  void aDatagramSaysWhatWasWrittenAndNoMore() {
    at(15);
    perform("{\"type\":\"sendUdp\",\"node\":\"laptop\",\"to\":\"192.168.0.1:7\",\"text\":\"hi\"}");
    at(16);
    boolean sent = false;
    for (int i = 0; i < trace.size(); i++) {
      byte[] b = trace.get(i).bytes();
      // An Ethernet header, an IPv4 header, and a UDP header that counts itself and two bytes.
      sent |=
          b != null && b.length > 43 && b[23] == 17 && b[37] == 7 && b[39] == 10 && b[42] == 'h';
    }
    assertTrue(sent);
  }

  @Test
  void rulesOfTheFirewallAreChecked() {
    String rule = "{\"type\":\"firewallRule\",\"node\":\"laptop\",\"rule\":";
    assertEquals("badName A b", refusal(rule + "{\"id\":\"A b\"}}"));
    assertEquals("badPorts 80-70", refusal(rule + "{\"id\":\"w\",\"ports\":\"80-70\"}}"));
    assertEquals("badPorts 65536", refusal(rule + "{\"id\":\"w\",\"ports\":\"65536\"}}"));
    assertEquals(
        "oneOf sctp tcp, udp, icmp, any", refusal(rule + "{\"id\":\"w\",\"protocol\":\"sctp\"}}"));
    assertEquals(
        "oneOf home private, public, domain",
        refusal(rule + "{\"id\":\"w\",\"profiles\":[\"home\"]}}"));
    assertEquals("notHost router", refusal(rule.replace("laptop", "router") + "{\"id\":\"w\"}}"));
    perform(rule + "{\"id\":\"w\",\"ports\":\"5000-5010\",\"program\":\"flask\"}}");
    assertEquals("on in tcp 5000-5010 flask any allow", lab.get("laptop.firewall.rule.w"));
    assertEquals(
        "noFirewallRule x w",
        refusal("{\"type\":\"removeFirewallRule\",\"node\":\"laptop\",\"id\":\"x\"}"));
    perform("{\"type\":\"removeFirewallRule\",\"node\":\"laptop\",\"id\":\"w\"}");
    assertNull(lab.spec("laptop.firewall.rule.w"));
  }

  @Test
  void aLinkBecomesSlowAndLosesFramesWhileItRuns() {
    at(15);
    assertEquals("noLinkAt router.lan", refusal("{\"type\":\"link\",\"at\":\"router.lan\"}"));
    assertEquals("noLinkAt tv", refusal("{\"type\":\"link\",\"at\":\"tv\",\"delayUs\":1}"));
    assertEquals(
        "range 1000001 0 1000000",
        refusal("{\"type\":\"link\",\"at\":\"tv.eth0\",\"lossPpm\":1000001}"));
    perform("{\"type\":\"link\",\"at\":\"laptop.eth0\",\"delayUs\":500000}");
    perform("{\"type\":\"ping\",\"node\":\"laptop\",\"to\":\"192.168.0.1\"}");
    at(20);
    String text = TraceText.of(trace, lab.topology());
    assertTrue(text.contains("\n16.000"), "one way takes half a second");
    perform("{\"type\":\"link\",\"at\":\"laptop.eth0\",\"delayUs\":5,\"lossPpm\":1000000}");
    perform("{\"type\":\"ping\",\"node\":\"laptop\",\"to\":\"192.168.0.1\"}");
    at(21);
    assertTrue(TraceText.of(trace, lab.topology()).contains("LINK_LOSS"));
  }

  @Test
  void settingsOfAProgramAreFacts() {
    at(15);
    assertEquals("80", lab.get("laptop.programs.web.port"));
    assertEquals("0.0.0.0", lab.get("laptop.programs.web.bind"));
    assertEquals("true", lab.get("laptop.programs.web.on"));
    assertEquals("", lab.get("laptop.programs.django.allowedHosts"));
    assertEquals("192.168.0.1", lab.get("router.programs.admin.bind"));
    assertThrows(
        CommandException.class,
        () ->
            perform(
                "{\"type\":\"set\",\"path\":\"laptop.programs.web.port\",\"value\":\"65536\"}"));
  }

  @Test
  void theAdminPageFollowsTheInsideAddress() {
    at(15);
    perform("{\"type\":\"set\",\"path\":\"router.lan.ip\",\"value\":\"192.168.0.254\"}");
    assertEquals("192.168.0.254", lab.get("router.programs.admin.bind"));
    assertEquals("192.168.0.254", lab.get("router.programs.dns.bind"));
    perform("{\"type\":\"openUrl\",\"node\":\"laptop\",\"url\":\"192.168.0.254\"}");
    at(20);
    assertTrue(TraceText.of(trace, lab.topology()).contains("url=http://192.168.0.254/login"));
  }

  @Test
  void fromOutsideTheAdminPageIsNotThere() {
    at(15);
    perform("{\"type\":\"openUrl\",\"node\":\"friend\",\"url\":\"http://12.12.12.12/\"}");
    at(60);
    String text = TraceText.of(trace, lab.topology());
    assertTrue(text.contains("friend SERVICE_STATE browser connecting -> failed"));
    assertTrue(text.contains("router.wan DROPPED"));
  }

  @Test
  void withTheCableCutTheAdminPageDoesNotOpen() {
    at(15);
    perform("{\"type\":\"set\",\"path\":\"laptop.link\",\"value\":\"down\"}");
    perform("{\"type\":\"openUrl\",\"node\":\"laptop\",\"url\":\"192.168.0.1\"}");
    at(60);
    assertTrue(
        TraceText.of(trace, lab.topology())
            .contains("laptop SERVICE_STATE browser connecting -> failed"));
  }

  @Test
  void scenariosWithImpossibleProgramsAreRefused() {
    String text = TestJson.lessonFile(FILE);
    problem(
        text,
        "\"type\": \"web\", \"title\": \"My",
        "\"type\": \"web\", \"port\": 0, \"title\": \"My",
        "range");
    problem(
        text, "\"type\": \"flask\",", "\"type\": \"flask\", \"name\": \"web\",", "duplicateName");
    problem(
        text,
        "\"type\": \"flask\",",
        "\"type\": \"flask\", \"name\": \"browser\",",
        "duplicateName");
    problem(text, "\"type\": \"flask\",", "\"type\": \"flask\", \"bind\": \"here\",", "badIp");
    problem(
        text,
        "\"address\": {\"type\": \"dhcp\"},\n      \"upAtMs\": 1000",
        "\"address\": {\"type\": \"dhcp\"}, \"os\": \"dos\",\n      \"upAtMs\": 1000",
        "oneOf");
  }

  private void problem(String text, String what, String instead, String code) {
    assertTrue(text.contains(what), what);
    ScenarioDoc home = json.scenario(text.replace(what, instead), FILE);
    String base = "scenarios/" + home.base() + ".json";
    ScenarioDoc whole = home.over(json.scenario(TestJson.lessonFile(base), base));
    List<Problem> found = ScenarioValidator.problems(whole, FILE);
    assertEquals(List.of(code), found.stream().map(Problem::code).toList(), found.toString());
  }
}
