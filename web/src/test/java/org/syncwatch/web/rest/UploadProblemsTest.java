package org.syncwatch.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.boundary.UploadOutcome.Refused;

class UploadProblemsTest {

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNKNOWN", "PARTS_LOST"})
    void whoeverHasToBeginAnewHearsThatThereIsNoSuchUpload(Reason reason) {
        Problem problem = UploadProblems.of(new Refused(reason)).problem();

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.type()).endsWith("unknown_upload");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void onlyANodeThatIsBusyAsksToComeAgain(Reason reason) {
        ProblemException refusal = UploadProblems.of(new Refused(reason));

        assertThat(refusal.problem().status() == 503).isEqualTo(reason == Reason.BUSY);
        assertThat(refusal.retryAfterSeconds() > 0).isEqualTo(reason == Reason.BUSY);
    }
}
