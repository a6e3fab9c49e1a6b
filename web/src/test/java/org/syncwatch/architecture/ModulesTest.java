package org.syncwatch.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.nio.file.Path;

/** Who may use whom. */
@AnalyzeClasses(packages = "org.syncwatch", importOptions = ShippedCode.class)
class ModulesTest {

    private static final String[] DOMAIN = {
        "org.syncwatch.account..",
        "org.syncwatch.audit..",
        "org.syncwatch.chat..",
        "org.syncwatch.friends..",
        "org.syncwatch.health..",
        "org.syncwatch.limits..",
        "org.syncwatch.link..",
        "org.syncwatch.live..",
        "org.syncwatch.persistence..",
        "org.syncwatch.platform..",
        "org.syncwatch.playback..",
        "org.syncwatch.rights..",
        "org.syncwatch.room..",
        "org.syncwatch.subtitles..",
        "org.syncwatch.transcode..",
        "org.syncwatch.upload..",
        "org.syncwatch.video.."
    };

    private static final String[] ADAPTERS = {"org.syncwatch.web..", "org.syncwatch.jms.."};

    @ArchTest
    static final ArchRule theDiagramIsTheCode = classes()
            .should(adhereToPlantUmlDiagram(
                    Path.of("../docs/modules.puml"), consideringOnlyDependenciesInAnyPackage("org.syncwatch..")));

    @ArchTest
    static final ArchRule capabilitiesHaveNoCycles =
            slices().matching("org.syncwatch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNoHttpNoSocketAndNoBroker = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.websocket..",
                    "jakarta.jms..",
                    "jakarta.servlet..",
                    "org.apache.activemq..");

    @ArchTest
    static final ArchRule theTranscoderHasNoDatabase = noClasses()
            .that()
            .resideInAPackage("org.syncwatch.transcoder..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theProtocolIsPlain = noClasses()
            .that()
            .resideInAPackage("org.syncwatch.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "javax..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule adaptersDoNotReachBehindABoundary = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.syncwatch.*.control..")
            .orShould()
            .dependOnClassesThat(areEntitiesThatAreNotValues());

    @ArchTest
    static final ArchRule entitiesKnowNeitherControlNorBoundary = noClasses()
            .that()
            .resideInAPackage("org.syncwatch.*.entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.syncwatch.*.control..", "org.syncwatch.*.boundary..");

    @ArchTest
    static final ArchRule databaseEntitiesLiveInEntityPackages =
            classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("org.syncwatch.*.entity..");

    @ArchTest
    static final ArchRule transactionsBeginAtTheBoundary = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .or()
            .containAnyMethodsThat(DescribedPredicate.describe(
                    "are transactional", method -> method.isAnnotatedWith(Transactional.class)))
            .should()
            .resideInAPackage("org.syncwatch.*.boundary..");

    private static DescribedPredicate<JavaClass> areEntitiesThatAreNotValues() {
        return DescribedPredicate.describe(
                "are entities and no values",
                type -> type.getPackageName().matches("org\\.syncwatch\\.[a-z]+\\.entity.*")
                        && !type.isRecord()
                        && !type.isEnum()
                        && !type.isInterface());
    }
}
