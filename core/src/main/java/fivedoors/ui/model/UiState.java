package fivedoors.ui.model;

import fivedoors.ui.Regions;
import fivedoors.ui.guide.Guide;
import fivedoors.ui.theme.ThemeKind;

/**
 * What a person has set and opened. Views compare {@link #version} with the one they were built
 * for, and build themselves anew only when it differs.
 */
public final class UiState {
  /** What is picked. */
  public final Selection selection = new Selection();

  /** What belongs to it. */
  public final Linked linked = new Linked();

  /** Where things are on the screen. */
  public final Anchors anchors = new Anchors();

  /** What the lesson points at. */
  public final Lights lights = new Lights();

  /** Notes on the stage that were put away. */
  public final Dismissed dismissed = new Dismissed();

  private String language;
  private ThemeKind theme = ThemeKind.LIGHT;
  private boolean reducedMotion;
  private float factor = 1;
  private boolean timelineOpen = true;
  private boolean xray;
  private String asked;
  private Regions.Sheet sheet = Regions.Sheet.HALF;
  private String panel;
  private Guide guide;
  private String failure;
  private int version;

  /** The settings of a first start. */
  public UiState(String language) {
    this.language = language;
  }

  /** Grows with every change of a setting; the selection has a version of its own. */
  public int version() {
    return version;
  }

  /** {@code ko} or {@code en}. */
  public String language() {
    return language;
  }

  /** Changes the language. */
  public void language(String code) {
    language = code;
    version++;
  }

  /** The theme. */
  public ThemeKind theme() {
    return theme;
  }

  /** Changes the theme. */
  public void theme(ThemeKind kind) {
    theme = kind;
    version++;
  }

  /** Whether nothing travels, pulses or moves by itself. */
  public boolean reducedMotion() {
    return reducedMotion;
  }

  /** Changes whether things move. */
  public void reducedMotion(boolean on) {
    reducedMotion = on;
    version++;
  }

  /** Whether the router is opened up, so that its parts are seen. */
  public boolean xray() {
    return xray;
  }

  /** Opens the router up, or shuts it. */
  public void xray(boolean open) {
    xray = open;
    version++;
  }

  /** On the stage something was picked that stands for an action. */
  public void ask(String action) {
    asked = action;
  }

  /** The action that was asked for since this was last called, or null. */
  public String takeAsked() {
    String was = asked;
    asked = null;
    return was;
  }

  /** The lesson being taken, or null before one is loaded. */
  public Guide guide() {
    return guide;
  }

  /** Why no lesson could be loaded, or null. */
  public String failure() {
    return failure;
  }

  /** No lesson could be loaded; {@code problem} says why. */
  public void failure(String problem) {
    failure = problem;
    version++;
  }

  /** Takes another lesson. */
  public void guide(Guide lesson) {
    guide = lesson;
    failure = null;
    xray = false;
    selection.clear();
    version++;
  }

  /** How large the person wants everything; 1 is normal. */
  public float factor() {
    return factor;
  }

  /** Changes the size. */
  public void factor(float size) {
    factor = size;
    version++;
  }

  /** Whether the timeline has its full height. */
  public boolean timelineOpen() {
    return timelineOpen;
  }

  /** Opens or folds the timeline. */
  public void timelineOpen(boolean open) {
    timelineOpen = open;
    version++;
  }

  /** How far the sheet of a narrow screen is pulled up. */
  public Regions.Sheet sheet() {
    return sheet;
  }

  /** Pulls the sheet. */
  public void sheet(Regions.Sheet to) {
    sheet = to;
    version++;
  }

  /** The open instrument ({@code inspector}, {@code tables}, {@code device}), or null. */
  public String panel() {
    return panel;
  }

  /** Opens an instrument, or closes it with null. */
  public void panel(String id) {
    panel = id;
    version++;
  }
}
