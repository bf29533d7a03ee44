/**
 * Leads through a lesson: reads its documents, plays its network, and answers what the learner
 * does.
 */
package fivedoors.ui.guide;
