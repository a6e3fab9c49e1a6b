package org.syncwatch.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** How classes look. */
@AnalyzeClasses(packages = "org.syncwatch", importOptions = ShippedCode.class)
class HouseRulesTest {

    private static final int MOST_PARAMETERS = 6;

    @ArchTest
    static final ArchRule namesSayTheThing = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Service|Impl|Utils?|Helper|DTO|Dto|Data|Controller)(\\$.*)?");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage("org.syncwatch.platform..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule constructorsTakeFewThings = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .should(satisfy(
                    "have at most " + MOST_PARAMETERS + " parameters",
                    constructor -> constructor.getRawParameterTypes().size() <= MOST_PARAMETERS,
                    constructor -> constructor.getFullName()));

    @ArchTest
    static final ArchRule beansTakeWhatTheyNeedThroughTheirConstructor = fields().that()
            .areAnnotatedWith(Inject.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Singleton.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(MessageDriven.class)
            .because("only enterprise beans need a constructor without parameters")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesChangeByVerbs = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule methodsAreNotNamedGet = methods()
            .that()
            .haveNameMatching("get[A-Z].*")
            .should(satisfy(
                    "keep a name that a type outside gave them", HouseRulesTest::overrides, JavaMethod::getFullName))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nullIsTyped = classes()
            .should(satisfy(
                    "live in a @NullMarked package",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class),
                    JavaClass::getFullName));

    private static boolean overrides(JavaMethod method) {
        var owner = method.getOwner();
        return owner.getAllRawSuperclasses().stream().anyMatch(type -> declares(type, method))
                || owner.getAllRawInterfaces().stream().anyMatch(type -> declares(type, method));
    }

    private static boolean declares(JavaClass type, JavaMethod method) {
        return type.getMethods().stream().anyMatch(other -> other.getName().equals(method.getName()));
    }

    private static <T> ArchCondition<T> satisfy(String description, Predicate<T> rule, Function<T, String> name) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(item, rule.test(item), name.apply(item) + " should " + description));
            }
        };
    }
}
