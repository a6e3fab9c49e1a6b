package org.syncwatch.web.rest;

/** Carries a {@link Problem} out of a resource method. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int retryAfterSeconds;

    ProblemException(Problem problem, int retryAfterSeconds) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Problem problem() {
        return problem;
    }

    /** 0 when trying again would not help. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
