package fivedoors.lesson;

import fivedoors.testing.TestJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** A lesson for tests, with a step of every kind that the shipped DHCP lesson does without. */
public final class ByHandLesson {
  /** Its id. */
  public static final String ID = "9.9-by-hand";

  private static final String LESSON =
      """
      {"schema": 1, "id": "9.9-by-hand", "rev": 1, "chapter": 9, "order": 9, "minutes": 3, "level": "beginner",
       "scenario": {"base": "home-basic", "seed": 7, "startMs": 15000},
       "steps": [
        {"type": "predict", "id": "p1", "reveal": "after-observe",
         "choices": [{"id": "r", "target": "node:router"}, {"id": "n", "correct": true, "target": "node:nas"}]},
        {"type": "task", "id": "t1", "allow": ["laptop.ping"], "done": {"type": "seen", "event": "COMMAND", "at": "laptop"},
         "hints": [{"type": "do", "id": "h1", "actions": [
           {"type": "command", "command": {"type": "ping", "node": "laptop", "to": "192.168.0.250"}}]}]},
        {"type": "runUntil", "id": "o1", "limitSec": 5, "until": {"type": "seen", "event": "FRAME_RECEIVED", "at": "nas.eth0",
           "fields": {"arp.opcode": "1"}}},
        {"type": "beRouter", "id": "r1", "limitSec": 5,
         "until": {"type": "seen", "event": "FRAME_SENT", "at": "nas.eth0", "fields": {"arp.opcode": "2"}},
         "fields": [{"field": "eth.dst", "options": ["$laptop.mac", "ff:ff:ff:ff:ff:ff"]},
                    {"field": "arp.src.proto_ipv4", "kind": "ipv4"}],
         "almost": [{"id": "all", "when": {"type": "answer", "step": "r1", "has": "eth.dst=ff:ff:ff:ff:ff:ff"}}],
         "hints": [{"type": "do", "id": "h1", "actions": [
           {"type": "answer", "step": "r1", "value": ["eth.dst=$laptop.mac", "arp.src.proto_ipv4=$nas.ip"]}]}]},
        {"type": "fixnote", "id": "n1", "parts": ["a", "b"], "wrong": "b", "fixes": ["x", "y"], "accept": ["y"],
         "almost": [{"id": "x", "when": {"type": "answer", "step": "n1", "eq": ["b=x"]}}],
         "hints": [{"type": "do", "id": "h1", "actions": [{"type": "answer", "step": "n1", "value": ["b=y"]}]}]},
        {"type": "fixnote", "id": "n2", "parts": ["a", "b"], "wrong": "a", "kind": "number", "accept": ["65535"],
         "hints": [{"type": "do", "id": "h1", "actions": [{"type": "answer", "step": "n2", "value": ["a=65535"]}]}]},
        {"type": "quiz", "id": "q1", "kind": "multi", "choices": [{"id": "a", "correct": true}, {"id": "b"}, {"id": "c", "correct": true}]},
        {"type": "quiz", "id": "q2", "kind": "number", "answer": ["65536"]},
        {"type": "quiz", "id": "q3", "kind": "label", "items": ["in", "out"], "options": ["$router.lan.ip", "$router.wan.ip"],
         "answer": ["in=$router.lan.ip", "out=$router.wan.ip"]},
        {"type": "quiz", "id": "q4", "kind": "choice", "choices": [{"id": "a"}, {"id": "b", "correct": true}]},
        {"type": "quiz", "id": "q5", "kind": "ipv4", "answer": ["$nas.ip"]}
       ],
       "complete": ["p1", "r1", "n1", "n2", "q1", "q2", "q3", "q4", "q5"],
       "stars": [{"type": "all", "of": []}, {"type": "owner", "ip": "192.168.0.250", "is": "nas"},
                 {"type": "attempts", "step": "r1", "le": "1"}]}
      """;

  private static final String SOLUTION =
      """
      {"right": [{"name": "straight", "script": [
        {"type": "answer", "step": "p1", "value": ["n"]}, {"type": "next"},
        {"type": "command", "command": {"type": "ping", "node": "laptop", "to": "192.168.0.250"}}, {"type": "next"}, {"type": "next"},
        {"type": "answer", "step": "r1", "value": ["eth.dst=$laptop.mac", "arp.src.proto_ipv4=192.168.0.250"]}, {"type": "next"},
        {"type": "answer", "step": "n1", "value": ["b=y"]}, {"type": "next"},
        {"type": "answer", "step": "n2", "value": ["a= 65535"]}, {"type": "next"},
        {"type": "answer", "step": "q1", "value": ["c", "a"]}, {"type": "next"},
        {"type": "answer", "step": "q2", "value": ["65536"]}, {"type": "next"},
        {"type": "answer", "step": "q3", "value": ["out=12.12.12.12", "in=192.168.0.1"]}, {"type": "next"},
        {"type": "answer", "step": "q4", "value": ["b"]}, {"type": "next"},
        {"type": "answer", "step": "q5", "value": ["192.168.0.250"]}]}],
       "wrong": [
        {"name": "to all", "mustNotPass": "r1", "expect": "r1.almost.all", "script": [
          {"type": "skipTo", "step": "r1"},
          {"type": "answer", "step": "r1", "value": ["eth.dst=ff:ff:ff:ff:ff:ff", "arp.src.proto_ipv4=192.168.0.250"]}]},
        {"name": "other address", "mustNotPass": "r1", "expect": "r1.wrong", "script": [
          {"type": "skipTo", "step": "r1"},
          {"type": "answer", "step": "r1", "value": ["eth.dst=$laptop.mac", "arp.src.proto_ipv4=192.168.0.2"]}]},
        {"name": "wrong part", "mustNotPass": "n1", "expect": "n1.elsewhere", "script": [
          {"type": "skipTo", "step": "n1"}, {"type": "answer", "step": "n1", "value": ["a=y"]}]},
        {"name": "wrong fix", "mustNotPass": "n1", "expect": "n1.almost.x", "script": [
          {"type": "skipTo", "step": "n1"}, {"type": "answer", "step": "n1", "value": ["b=x"]}]},
        {"name": "wrong number", "mustNotPass": "n2", "expect": "n2.wrong", "script": [
          {"type": "skipTo", "step": "n2"}, {"type": "answer", "step": "n2", "value": ["a=65635"]}]}]}
      """;

  private ByHandLesson() {}

  /** The files below {@code lessons/}, its own among them; null for one that is not there. */
  public static String file(String path) {
    return file(path, "", "");
  }

  /** The same with one text in its {@code lesson.json} replaced. */
  static String file(String path, String from, String to) {
    switch (path) {
      case ID + "/lesson.json":
        if (!LESSON.contains(from)) {
          throw new IllegalArgumentException(from);
        }
        return LESSON.replace(from, to);
      case ID + "/solution.json":
        return SOLUTION;
      case ID + "/ko.json":
        return words("글");
      case ID + "/en.json":
        return words("text");
      default:
        return TestJson.lessonFile(path);
    }
  }

  static LessonBundle bundle(String from, String to) {
    return new Library(new TestJson(), path -> file(path, from, to)).lesson(ID);
  }

  /** Every word there has to be; each tells its own key. */
  private static String words(String kind) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String key : LessonKeys.required(new TestJson().lesson(LESSON, "lesson.json"))) {
      all.put(key, kind + " `" + key + "`");
    }
    StringBuilder s = new StringBuilder("{");
    for (Map.Entry<String, String> e : all.entrySet()) {
      s.append(s.length() == 1 ? "" : ",").append('"').append(e.getKey()).append("\":\"");
      s.append(e.getValue()).append('"');
    }
    return s.append('}').toString();
  }
}
