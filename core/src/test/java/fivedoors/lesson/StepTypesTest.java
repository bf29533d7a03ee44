package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mending a note, doing a device's work by hand, and the kinds of quiz. */
class StepTypesTest {
  private final LessonBundle bundle = ByHandLesson.bundle("", "");
  private final Runner runner = bundle.start();

  private Reply answer(String step, String... value) {
    return runner.act(new LessonAction.Give(step, List.of(value)));
  }

  private void skipTo(String step) {
    assertTrue(runner.act(new LessonAction.SkipTo(step)).accepted());
    assertEquals(step, runner.step().id());
  }

  private static List<String> keys(Reply reply) {
    return reply.says().stream().map(Said::key).toList();
  }

  @Test
  void aLessonWithEveryKindOfStepPassesTheCheck() {
    assertEquals(List.of(), LessonCheck.check(bundle).findings());
  }

  @Test
  void theEngineActsOnlyAfterTheLearnerHasAndTheTwoAreCompared() {
    skipTo("r1");
    int before = runner.world().trace().size();
    assertEquals(Phase.ASKING, runner.phase());
    assertTrue(runner.goal() == null);
    assertTrue(answer("r1", "eth.dst=$laptop.mac", "arp.src.proto_ipv4=192.168.0.2").accepted());
    assertEquals(Phase.RUNNING, runner.phase());
    assertEquals(before, runner.world().trace().size(), "time waits for the player");
    assertEquals(List.of("r1.wrong"), keys(runner.runToGoal()));
    assertEquals(Phase.ASKING, runner.phase());
    Reply again = answer("r1", "arp.src.proto_ipv4=192.168.0.250", "eth.dst=$laptop.mac");
    assertEquals(List.of("r1.right"), keys(again));
    assertEquals(Phase.SATISFIED, runner.phase());
    assertEquals(2, runner.attempts("r1"));
  }

  @Test
  void whatTheEngineDoesInTheInstantThatIsShownIsStillToCome() {
    skipTo("r1");
    TraceEvent last = runner.world().trace().get(runner.world().trace().size() - 1);
    assertEquals("FRAME_SENT", last.type().name(), "the answer left in the same engine event");
    answer("r1", "eth.dst=$laptop.mac", "arp.src.proto_ipv4=192.168.0.250");
    runner.runToGoal();
    assertEquals(Phase.SATISFIED, runner.phase());
  }

  @Test
  void aFieldLeftOutOrNoAddressIsRefused() {
    skipTo("r1");
    assertEquals("answerItems", answer("r1", "eth.dst=$laptop.mac").problem().code());
    assertEquals(
        "notIpv4", answer("r1", "eth.dst=$laptop.mac", "arp.src.proto_ipv4=x").problem().code());
    assertEquals("notNow", runner.refusal(new fivedoors.scenario.Command.Renew("laptop")).code());
  }

  @Test
  void aPartOfTheNoteThatHoldsIsNotTheOneToMend() {
    skipTo("n1");
    assertEquals(List.of("n1.elsewhere"), keys(answer("n1", "a=x")));
    assertEquals(List.of("n1.almost.x"), keys(answer("n1", "b=x")));
    assertEquals("answerItems", answer("n1", "c=x").problem().code());
    assertEquals("answerItems", answer("n1", "b=z").problem().code());
    assertEquals("answerOne", answer("n1", "b").problem().code());
    assertEquals(List.of("n1.right"), keys(answer("n1", "b=y")));
    assertEquals(3, runner.attempts("n1"));
    assertEquals("answeredAlready", answer("n1", "b=y").problem().code());
  }

  @Test
  void aTypedFixIsANumber() {
    skipTo("n2");
    assertEquals("notNumber", answer("n2", "a=a lot").problem().code());
    assertEquals(List.of("n2.elsewhere"), keys(answer("n2", "b=65535")));
    assertEquals(List.of("n2.wrong"), keys(answer("n2", "a=65635")));
    assertEquals(List.of("n2.right"), keys(answer("n2", "a=65535")));
  }

  @Test
  void severalChoicesAreRightOnlyTogether() {
    skipTo("q1");
    assertEquals(List.of("q1.wrong"), keys(answer("q1", "a")));
    assertEquals(List.of("q1.wrong"), keys(answer("q1", "a", "b", "c")));
    assertEquals("answerOne", answer("q1").problem().code());
    assertEquals(List.of("q1.right"), keys(answer("q1", "c", "a")));
  }

  @Test
  void whatOnlyPreparesATryIsNotJudged() {
    Runner task = TestLessons.shipped().lesson("2.2-dhcp-broadcast").start();
    task.act(new LessonAction.SkipTo("t2"));
    task.act(new LessonAction.Input("to", "255.255.255.255"));
    String flag = "phone.dhcp.broadcast";
    assertTrue(
        task.act(new LessonAction.Act(new fivedoors.scenario.Command.SetFact(flag, "true")))
            .accepted());
    assertEquals(Phase.ACTING, task.phase());
    task.act(new LessonAction.Settle());
    assertEquals(0, task.attempts("t2"));
    task.act(new LessonAction.Act(new fivedoors.scenario.Command.SetFact("phone.link", "up")));
    assertEquals(Phase.RUNNING, task.phase());
    task.runToGoal();
    assertEquals(Phase.SATISFIED, task.phase());
    assertEquals(1, task.attempts("t2"));
  }

  @ParameterizedTest(name = "{0} -> {1} is {3} at {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"wrong\": \"b\"|\"wrong\": \"c\"|steps[4].parts|badParts",
        "\"accept\": [\"y\"]|\"accept\": [\"z\"]|steps[4].accept|badFixes",
        "\"kind\": \"number\", \"accept\"|\"kind\": \"number\", \"fixes\": [\"x\", \"y\"], \"accept\"|steps[5].accept|badFixes",
        "\"kind\": \"number\", \"accept\"|\"kind\": \"figure\", \"accept\"|steps[5].kind|oneOf",
        "\"field\": \"eth.dst\"|\"field\": \"eth.to\"|steps[3].fields[0].field|unknownField",
        "\"kind\": \"ipv4\"}]|\"options\": [\"x\"]}]|steps[3].fields[1]|badBlanks",
        "\"$laptop.mac\", \"ff|\"$laptop.mak\", \"ff|steps[3].fields[0].options[0]|unknownValue",
        "\"until\": {\"type\": \"seen\", \"event\": \"FRAME_SENT\"|\"until\": {\"type\": \"never\", \"event\": \"FRAME_SENT\"|steps[3].until|untilOfSeen",
        "\"target\": \"node:router\"|\"target\": \"node:ruter\"|steps[0].choices[0].target|unknownTarget",
        "\"ip\": \"192.168.0.250\", \"is\": \"nas\"|\"ip\": \"192.168.0.250\", \"is\": \"nass\"|stars[1].is|unknownPlace",
        "{\"type\": \"owner\", \"ip\": \"192.168.0.250\", \"is\": \"nas\"}|{\"type\": \"forwards\", \"proto\": \"icmp\", \"port\": \"1\", \"to\": \"none\"}|stars[1].proto|oneOf",
        "{\"type\": \"owner\", \"ip\": \"192.168.0.250\", \"is\": \"nas\"}|{\"type\": \"forwards\", \"proto\": \"tcp\", \"port\": \"65536\", \"to\": \"none\"}|stars[1].port|range",
        "{\"type\": \"owner\", \"ip\": \"192.168.0.250\", \"is\": \"nas\"}|{\"type\": \"reaches\", \"from\": \"friend\", \"url\": \"x\"}|stars[1].from|unknownPlace",
        "{\"type\": \"owner\", \"ip\": \"192.168.0.250\", \"is\": \"nas\"}|{\"type\": \"admits\", \"node\": \"friend\", \"proto\": \"tcp\", \"port\": \"80\"}|stars[1].node|unknownPlace"
      })
  void whatDoesNotFitIsALoadErrorThatNamesThePlace(
      String from, String to, String path, String code) {
    BadDocumentException e =
        assertThrows(BadDocumentException.class, () -> ByHandLesson.bundle(from, to));
    List<String> found = new ArrayList<>();
    for (Problem p : e.problems()) {
      found.add(p.path() + " " + p.code());
      for (String language : Words.languages()) {
        assertTrue(TestLessons.shipped().words(language).has("problem." + p.code()), p.code());
      }
    }
    assertTrue(found.contains(path + " " + code), "expected among " + found);
  }
}
