package io.handrail.benchmarks.coldstart;

/**
 * One start of a function.
 *
 * @param cpuMillis CPU time of its process until the first answer had arrived
 * @param wallMillis time from its start until then
 * @param peakMegabytes the most memory it had had by then
 * @param warmMicros median of its later invocations, from request to answer; 0 if there were none
 */
record Sample(double cpuMillis, double wallMillis, double peakMegabytes, double warmMicros) {}
