package fivedoors.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.testing.TestJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every lesson has: a hook, a guess that events settle, cards, the notes' own numbers. */
class CourseRulesTest {
  /** What is read in ten seconds, with the eyes on the picture too. */
  private static final int HOOK_WORDS = 40;

  static List<String> lessons() {
    return TestLessons.shipped().index().lessons();
  }

  private static LessonBundle lesson(String id) {
    return TestLessons.shipped().lesson(id);
  }

  /** One short text at most stands before the first thing that the learner does. */
  @ParameterizedTest
  @MethodSource("lessons")
  void theLearnerHasSomethingToDoWithinTenSeconds(String id) {
    List<Step> steps = lesson(id).lesson().steps();
    boolean first = asks(steps.get(0));
    assertTrue(first || asks(steps.get(1)), "neither of the first two steps asks for anything");
    LessonWords ko = lesson(id).words("ko");
    String hook = steps.get(0).id();
    String text = ko.has(hook + ".ask") ? ko.raw(hook + ".ask") : ko.raw(hook + ".text");
    assertTrue(text.split("\\s+").length <= HOOK_WORDS, text);
  }

  private static boolean asks(Step step) {
    return step instanceof Step.Predict || step instanceof Step.Task;
  }

  /** No guess is settled by a text alone: an event does it, or what stands on the screen. */
  @ParameterizedTest
  @MethodSource("lessons")
  void everyGuessIsSettledByWhatHappens(String id) {
    List<Step> steps = lesson(id).lesson().steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Predict p) {
        boolean run = false;
        for (Step later : steps.subList(i + 1, steps.size())) {
          run |= later instanceof Step.RunUntil;
        }
        assertTrue(run, p.id() + ": nothing happens after it");
        assertTrue(p.evidence() != null && !p.evidence().isEmpty(), p.id() + ": no evidence");
      }
    }
  }

  /** The card says in our words what the section of the note says. */
  @ParameterizedTest
  @MethodSource("lessons")
  void everySectionHasItsCard(String id) {
    LessonDoc doc = lesson(id).lesson();
    assertFalse(doc.sources() == null || doc.sources().isEmpty(), "no section of a note");
    for (int i = 0; i < doc.sources().size(); i++) {
      for (String language : Words.languages()) {
        assertTrue(lesson(id).words(language).has("sources." + i + ".card"), language + " " + i);
      }
    }
  }

  /** Addresses, ports and masks as the lecture notes have them. */
  private static Map<String, List<String>> numbers() {
    Map<String, List<String>> m = new LinkedHashMap<>();
    m.put("0.1-first-packet", List.of("12.12.12.12:8081", "192.168.0.4"));
    m.put("1.1-wan-lan", List.of("12.12.12.12", "192.168.0.1"));
    m.put("1.3-private-public", List.of("192.168.0.3", "192.168.0~255.0~255", "172.16.x.x"));
    m.put("1.4-gateway", List.of("192.168.99.1", "192.168.0.1", "192.168.1.1"));
    m.put("1.5-two-addresses", List.of("111.222.33.123", "55.66.77.8"));
    m.put("2.1-dhcp-dora", List.of("192.168.0.1", "192.168.0.2"));
    m.put("2.4-dhcp-reserve", List.of("12.12.12.12:8081 -> 192.168.0.4:80"));
    m.put("3.1-nat-out", List.of("192.168.0.2", "12.12.12.12"));
    m.put("4.1-ports", List.of("80", "22", "8080"));
    m.put("4.4-listening", List.of("127.0.0.1", "netstat -ano", "8888"));
    m.put("5.1-why-blocked", List.of("12.12.12.12:8000"));
    m.put("5.2-first-forward", List.of("12.12.12.12:8081 -> 192.168.0.4:80", "59.6.66.238"));
    m.put("6.1-fw-inbound", List.of("8000", "8888"));
    m.put("6.5-five-doors", List.of("8000", "5000"));
    m.put("9.6-show-a-friend", List.of("['*']", "8000"));
    return m;
  }

  @Test
  void theNumbersAreThoseOfTheNotes() {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, List<String>> e : numbers().entrySet()) {
      for (String language : Words.languages()) {
        LessonWords words = lesson(e.getKey()).words(language);
        StringBuilder all = new StringBuilder();
        words.keys().forEach(k -> all.append(words.raw(k)).append('\n'));
        for (String number : e.getValue()) {
          if (all.indexOf(number) < 0) {
            missing.add(e.getKey() + " " + language + " " + number);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /** A Korean term and the English that stands in brackets where the course first uses it. */
  private static Map<String, String> terms() {
    Map<String, String> m = new LinkedHashMap<>();
    m.put("통신사", "provider");
    m.put("공유기", "router");
    m.put("포트포워드", "port forward");
    m.put("공인 IP", "public IP");
    m.put("사설 IP", "private IP");
    m.put("공인 주소", "public address");
    m.put("사설 주소", "private address");
    m.put("핑", "ping");
    m.put("게이트웨이", "gateway");
    m.put("명령창", "terminal");
    m.put("서브넷 마스크", "subnet mask");
    m.put("브로드캐스트", "broadcast");
    m.put("임대 표", "lease table");
    m.put("유니캐스트", "unicast");
    m.put("예약", "reservation");
    m.put("변환 표", "NAT");
    m.put("서버", "server");
    m.put("포트(?!포워)", "port");
    m.put("루프백", "loopback");
    m.put("방화벽", "firewall");
    m.put("프로토콜", "protocol");
    m.put("포트포워딩", "port forwarding");
    m.put("인바운드 규칙", "inbound rule");
    m.put("유동 IP", "dynamic IP");
    return m;
  }

  @Test
  void aTermHasItsEnglishWhereItIsFirstUsed() {
    List<String> texts = texts();
    List<String> bare = new ArrayList<>();
    for (Map.Entry<String, String> e : terms().entrySet()) {
      Pattern term = Pattern.compile(e.getKey());
      Pattern both = Pattern.compile(e.getKey() + "\\*{0,2}\\(" + e.getValue() + "[,)]");
      String first = texts.stream().filter(t -> term.matcher(t).find()).findFirst().orElseThrow();
      if (!both.matcher(first).find()) {
        bare.add(e.getKey() + ": " + first);
      }
    }
    assertEquals(List.of(), bare);
  }

  /** What everybody reads, in the order of the course: what is asked before what is answered. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String id : lessons()) {
      LessonWords ko = lesson(id).words("ko");
      for (Step step : lesson(id).lesson().steps()) {
        Set<String> keys = new LinkedHashSet<>(ko.keys());
        keys.removeIf(k -> !k.startsWith(step.id() + "."));
        keys.removeIf(k -> k.matches(".*\\.(sr|wrong|timeout|elsewhere)|.*\\.(hints|almost)\\..*"));
        keys.stream().filter(k -> !answers(k)).forEach(k -> texts.add(ko.raw(k)));
        keys.stream().filter(CourseRulesTest::answers).forEach(k -> texts.add(ko.raw(k)));
      }
    }
    return texts;
  }

  private static boolean answers(String key) {
    return key.endsWith(".feedback") || key.endsWith(".done") || key.endsWith(".right");
  }

  // ---- what the notes say that is not so

  private static final Pattern CORRECTED =
      Pattern.compile("\\| ([^|]+) \\| `([^`]+)` `([^`]+)` \\|");

  /** The list in lessons/README.md names a step for each, and no such step is missing from it. */
  @Test
  void whatTheNotesSayThatIsNotSoIsMendedByTheLearner() {
    String readme = TestJson.lessonFile("README.md");
    int begin = readme.indexOf("### What the learner mends");
    assertTrue(begin >= 0);
    Set<String> listed = new LinkedHashSet<>();
    Matcher m = CORRECTED.matcher(readme.substring(begin));
    while (m.find()) {
      listed.add(m.group(2) + " " + m.group(3));
    }
    Set<String> there = new LinkedHashSet<>();
    for (String id : lessons()) {
      for (Step step : lesson(id).lesson().steps()) {
        boolean named = listed.contains(id + " " + step.id());
        if (step instanceof Step.FixNote || named && step instanceof Step.Quiz) {
          there.add(id + " " + step.id());
        }
      }
    }
    assertEquals(there, listed);
  }
}
