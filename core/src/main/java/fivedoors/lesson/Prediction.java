package fivedoors.lesson;

/**
 * A guess that stays in view.
 *
 * @param step the predict step
 * @param choice id of what was chosen
 * @param revealed whether what really happened has been shown beside it
 * @param correct whether the guess was right; show it only when revealed
 */
public record Prediction(String step, String choice, boolean revealed, boolean correct) {}
