package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to break a lesson is found, and named for what it is. */
class LessonCheckTest {
  @ParameterizedTest(name = "{0}: {1} -> {2} is {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "solution.json|\"value\": \"192.168.0.3\"|\"value\": \"192.168.0.4\"|rightRefused",
        "solution.json|\"step\": \"p1\", \"value\": [\"b\"]|\"step\": \"p1\", \"value\": [\"x\"]|rightRefused",
        "solution.json|{\"type\": \"settle\"},|{\"type\": \"settle\"}, {\"type\": \"hint\"},|rightRefused",
        "solution.json|{\"type\": \"input\"|{\"type\": \"hint\"}, {\"type\": \"hint\"}, {\"type\": \"input\"|rightStars",
        "solution.json|\"expect\": \"m1.almost.swapped\"|\"expect\": \"m1.wrong\"|wrongNotTold",
        "solution.json|\"expect\": \"m1.almost.swapped\"|\"expect\": \"m1.wrong\"|almostNotTried",
        "solution.json|\"mustNotPass\": \"t2\"|\"mustNotPass\": \"s1\"|wrongPasses",
        "solution.json|\"mustNotPass\": \"t2\"|\"mustNotPass\": \"t9\"|wrongNoStep",
        "lesson.json|[\"p1\", \"m1\", \"p2\", \"q1\", \"t2\"]|[\"s1\"]|nothingPasses",
        "lesson.json|\"eq\": \"up\"|\"eq\": \"sideways\"|hintsDoNotDo",
        "lesson.json|\"path\": \"laptop.link\", \"eq\": \"up\"|\"path\": \"laptop.power\", \"eq\": \"true\"|wrongPasses",
        "lesson.json|\"dhcp.option.dhcp\": \"2\"|\"dhcp.option.dhcp\": \"6\"|runTimesOut",
        "lesson.json|\"type\": \"input\", \"name\": \"guess\", \"value\": \"192.168.0.3\"|\"type\": \"input\", \"name\": \"guess\", \"value\": \"192.168.0.9\"|hintsDoNotDo",
        "lesson.json|{\"type\": \"reboot\", \"node\": \"laptop\"}|{\"type\": \"renew\", \"node\": \"nas\"}|suggestionRefused",
        "lesson.json|\"id\": \"lease10\"|\"id\": \"lease11\"|unusedText",
        "lesson.json|\"id\": \"lease10\"|\"id\": \"lease11\"|noText",
        "ko.json|\"o1.text\"|\"o1.sr\"|noText",
        "en.json|\"p1.ask\"|\"p1.question\"|noText",
        "en.json|\"p1.ask\"|\"p1.question\"|unusedText",
        "en.json|Watch where|Watch 어디 where|hangulInEnglish",
        "ko.json|첫 예상에서|p1에서|stepInText",
        "en.json|at the first guess|at p1|stepInText",
        "ko.json|첫 편지가 어디로 가는지 지켜보세요.|Watch where the first letter goes.|noHangul",
        "ko.json|첫 편지가 어디로 가는지 지켜보세요.|첫 편지를 보세요. Watch it. 자, 어디로 가나요?|noHangul",
        "ko.json|{router.dhcp.leaseSec}초|7200초|otherPlaces",
        "ko.json|{router.dhcp.leaseSec}초|{router.dhcp.lease}초|unknownPlaceInText",
        "ko.json|첫 편지가 어디로 가는지 지켜보세요.||emptyText"
      })
  void theCheckNamesTheFault(String file, String from, String to, String code) {
    LessonBundle bundle = TestLessons.damaged(file, from, to == null ? "" : to);
    LessonCheck.Report report = LessonCheck.check(bundle);
    assertFalse(report.passes());
    List<String> codes = report.findings().stream().map(Finding::code).toList();
    assertTrue(codes.contains(code), codes.toString());
    Words ko = TestLessons.shipped().words("ko");
    for (Finding f : report.findings()) {
      assertFalse(f.text(ko).contains("[check."), f.text(ko));
    }
  }

  private static List<String> advice(String file, String from, String to) {
    List<String> advice = new ArrayList<>();
    LessonBundle bundle = TestLessons.damaged("5.2-first-forward", file, from, to);
    for (Finding f : LessonCheck.check(bundle).findings()) {
      if (!f.fails()) {
        advice.add(f.code() + " " + f.args());
      }
    }
    return advice;
  }

  @Test
  void aTaskThatWritesValuesIsShownInTwoWays() {
    String wide = "\"proto\": \"both\", \"outside\": \"8081-8081\"";
    String same = "\"proto\": \"tcp\", \"outside\": \"8081\"";
    assertEquals(List.of("oneWay [t1]"), advice("solution.json", wide, same), "only its name");
    String both = "\"proto\": \"both\", \"outside\": \"8081\"";
    assertEquals(List.of(), advice("solution.json", wide, both));
  }

  @Test
  void aTaskThatWritesValuesKnowsThreeNearMisses() {
    String slips =
        """
        {"id": "phone", "when": {"type": "forwards", "proto": "tcp", "port": "8081", "to": "192.168.0.2:80"}},
                {"id": "same", "when": {"type": "forwards", "proto": "tcp", "port": "8081", "to": "192.168.0.4:8081"}},
                {"id": "port", "when":\
        """;
    String one = "{\"id\": \"port\", \"when\":";
    assertEquals(List.of(), advice("lesson.json", slips, one), "three are left");
    String udp =
        "{\"id\": \"udp\", \"when\": {\"type\": \"forwards\", \"proto\": \"udp\", \"port\": \"8081\","
            + " \"to\": \"192.168.0.4:80\"}},\n        ";
    assertEquals(List.of("fewAlmost [t1, 2, 3]"), advice("lesson.json", udp + slips, one));
  }

  @ParameterizedTest(name = "{0} -> {1} is {3} at {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"schema\": 1|\"schema\": 9|schema|schema",
        "\"id\": \"2.1-dhcp-dora\"|\"id\": \"2.1\"|id|idIsNotFolder",
        "\"rev\": 1|\"rev\": 0|rev|range",
        "\"level\": \"beginner\"|\"level\": \"easy\"|level|oneOf",
        "\"speed\": \"0.5\"|\"speed\": \"0.6\"|ui.speed|oneOf",
        "\"follow\": \"laptop\"|\"follow\": \"toaster\"|ui.follow|unknownTarget",
        "\"base\": \"home-basic\"|\"base\": \"castle\"||noFile",
        "\"path\": \"laptop.link\", \"value\": \"down\"|\"path\": \"laptop.lnk\", \"value\": \"down\"|changes[0]|unknownFact",
        "\"id\": \"p2\"|\"id\": \"p1\"|steps[6].id|badStepId",
        "\"target\": \"node:laptop\"|\"target\": \"node:desktop\"|steps[0].highlight[0].target|unknownTarget",
        "\"target\": \"row:leases/laptop\"|\"target\": \"row:lease/laptop\"|steps[8].highlight[0].target|unknownTarget",
        "\"target\": \"panel:device.link\"|\"target\": \"panel:device.lnk\"|steps[2].hints[1].highlight[0].target|unknownTarget",
        "\"style\": \"ring\"|\"style\": \"fire\"|steps[0].highlight[0].style|oneOf",
        "\"reveal\": \"after-observe\"|\"reveal\": \"later\"|steps[1].reveal|oneOf",
        "\"evidence\": [\"field:ip.dst\"]|\"evidence\": [\"field:ip.to\"]|steps[1].evidence[0]|unknownTarget",
        "{\"id\": \"b\", \"correct\": true}|{\"id\": \"b\"}|steps[1].choices|badChoices",
        "\"allow\": [\"laptop.link\"]|\"allow\": [\"laptop.mac\"]|steps[2].allow[0]|badPermit",
        "\"event\": \"FRAME_RECEIVED\"|\"event\": \"RECEIVED\"|steps[3].until.event|unknownEvent",
        "\"at\": \"router.lan\"|\"at\": \"router.lan9\"|steps[3].until.at|unknownPlace",
        "{\"dhcp.option.dhcp\": \"1\"}|{\"dhcp.kind\": \"1\"}|steps[3].until.fields.dhcp.kind|unknownField",
        "\"limitSec\": 10|\"limitSec\": 0|steps[3].limitSec|range",
        "\"inspect\": [\"eth.src\"|\"inspect\": [\"eth.source\"|steps[3].inspect[0]|unknownField",
        "\"kind\": \"match\"|\"kind\": \"guess\"|steps[4].kind|oneOf",
        "\"answer\": [\"eth.dst=ff:ff:ff:ff:ff:ff\"|\"answer\": [\"eth.dst=00:00:00:00:00:00\"|steps[4].answer|answerDoesNotFit",
        "\"$phone.mac\"|\"$phone.name\"|steps[10].done.of[0].fields.dhcp.hw.mac_addr|unknownValue",
        "\"$input.guess\"|\"$input.gues\"|steps[10].done.of[2].eq|unknownValue",
        "\"step\": \"m1\", \"has\"|\"step\": \"m7\", \"has\"|steps[4].almost[0].when.of.step|unknownStep",
        "\"step\": \"m1\", \"has\"|\"step\": \"s1\", \"has\"|steps[4].almost[0].when.of.step|asksNothing",
        "\"path\": \"phone.ip\", \"absent\": false|\"path\": \"phone.ip\"|steps[10].almost[0].when.of[1]|noComparison",
        "\"complete\": [\"p1\"|\"complete\": [\"p0\"|complete[0]|unknownStep",
        "{\"type\": \"hintsUsed\", \"le\": \"1\"},||stars|threeStars"
      })
  void anUnknownNameOrValueIsALoadErrorThatNamesThePlace(
      String from, String to, String path, String code) {
    BadDocumentException e =
        assertThrows(
            BadDocumentException.class,
            () -> TestLessons.damaged("lesson.json", from, to == null ? "" : to));
    List<String> found = new ArrayList<>();
    for (Problem p : e.problems()) {
      found.add(p.path() + " " + p.code());
    }
    assertTrue(found.contains((path == null ? "" : path) + " " + code), "expected among " + found);
    for (String language : Words.languages()) {
      Words words = TestLessons.shipped().words(language);
      for (Problem p : e.problems()) {
        assertTrue(words.has("problem." + p.code()), p.code());
      }
    }
  }
}
