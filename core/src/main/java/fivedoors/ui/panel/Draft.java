package fivedoors.ui.panel;

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
  private String problem;
  private boolean note;

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

  /** Matches. */
  void pair(String item, String option) {
    pairs.put(item, option);
    problem = null;
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

  /** Whether the card of the notes is open. */
  boolean note() {
    return note;
  }

  void note(boolean open) {
    note = open;
  }
}
