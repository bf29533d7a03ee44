package fivedoors.ui.panel;

import fivedoors.lesson.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the learner has picked and typed in a step, but not handed in yet. It starts empty at each
 * step.
 */
final class Draft {
  private String step = "";
  private final List<String> picked = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, String> pairs = new LinkedHashMap<>();
  private String typed = "";
  private String part;
  private String fix;
  private String problem;
  private boolean note;
  private boolean elsewhere;

  /** Begins a step, unless it is the one it is about already. */
  boolean begin(String stepId, List<String> items) {
    if (stepId.equals(step)) {
      return false;
    }
    step = stepId;
    picked.clear();
    order.clear();
    order.addAll(items);
    pairs.clear();
    typed = "";
    part = null;
    fix = null;
    problem = null;
    note = false;
    return true;
  }

  /** Begins anew, whatever the step. */
  void forget() {
    step = "";
  }

  List<String> picked() {
    return picked;
  }

  /** Picks an answer; picking one of several again takes it back. */
  void pick(String choice, boolean several) {
    problem = null;
    if (several && picked.remove(choice)) {
      return;
    }
    if (!several) {
      picked.clear();
    }
    picked.add(choice);
  }

  List<String> order() {
    return order;
  }

  /** Takes a whole new order; nothing happens if it does not hold the same things. */
  void order(List<String> newer) {
    if (newer.size() == order.size() && newer.containsAll(order)) {
      order.clear();
      order.addAll(newer);
      problem = null;
    }
  }

  /** Moves a thing up (-1) or down (1). */
  void move(String item, int by) {
    int at = order.indexOf(item);
    int to = at + by;
    if (at >= 0 && to >= 0 && to < order.size()) {
      order.remove(at);
      order.add(to, item);
      problem = null;
    }
  }

  /** What was matched to an item, or null. */
  String pair(String item) {
    return pairs.get(item);
  }

  /** What was matched to an item, or something else where nothing was. */
  String pairOr(String item, String otherwise) {
    return pairs.getOrDefault(item, otherwise);
  }

  /** Matches. */
  void pair(String item, String option) {
    pairs.put(item, option);
    problem = null;
  }

  /** The part of the note that is to be mended, or null. */
  String part() {
    return part;
  }

  /** Picks a part of the note; another part wants another fix. */
  void part(String id) {
    if (!id.equals(part)) {
      fix = null;
      typed = "";
    }
    part = id;
    problem = null;
  }

  /** How the part is to be put right, or null. */
  String fix() {
    return fix;
  }

  /** Picks a fix. */
  void fix(String id) {
    fix = id;
    problem = null;
  }

  /** What would be handed in as the answer to the step; empty while something is missing. */
  List<String> value(Step step) {
    if (step instanceof Step.Quiz q) {
      switch (q.kind()) {
        case "order":
          return List.copyOf(order);
        case "match", "label":
          return paired(q.items());
        case "number", "ipv4":
          return one(typed.trim());
        default:
          break;
      }
    } else if (step instanceof Step.BeRouter b) {
      return paired(b.names());
    } else if (step instanceof Step.FixNote f) {
      String as = f.kind() == null ? fix : one(typed.trim()).isEmpty() ? null : typed.trim();
      return part == null || as == null ? List.of() : List.of(part + "=" + as);
    }
    return List.copyOf(picked);
  }

  private static List<String> one(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private List<String> paired(List<String> items) {
    List<String> all = new ArrayList<>();
    for (String item : items) {
      String option = pairs.get(item);
      if (option == null || option.isBlank()) {
        return List.of();
      }
      all.add(item + "=" + option.trim());
    }
    return all;
  }

  String typed() {
    return typed;
  }

  /** Takes what was typed; full-width digits and dots count as what they mean. */
  void type(String text) {
    typed = Typed.narrow(text);
    problem = null;
  }

  /** What is wrong with what was handed in, in words, or null. */
  String problem() {
    return problem;
  }

  void problem(String sentence) {
    problem = sentence;
  }

  /** Whether what is to be done now is being done in another panel. */
  boolean elsewhere() {
    return elsewhere;
  }

  void elsewhere(boolean there) {
    elsewhere = there;
  }

  /** Whether the card of the notes is open. */
  boolean note() {
    return note;
  }

  void note(boolean open) {
    note = open;
  }
}
