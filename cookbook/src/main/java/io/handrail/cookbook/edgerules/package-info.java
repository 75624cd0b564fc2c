/**
 * Recipe: AWS's samples of CloudFront Functions as rules in Java. A build writes a function by {@code EdgeRulesPrinter}, here
 * of {@link io.handrail.cookbook.edgerules.SiteRules}:
 *
 * <pre>{@code
 * <plugin>
 *   <groupId>org.codehaus.mojo</groupId>
 *   <artifactId>exec-maven-plugin</artifactId>
 *   <version>3.6.4</version>
 *   <executions>
 *     <execution>
 *       <phase>process-classes</phase>
 *       <goals><goal>java</goal></goals>
 *       <configuration>
 *         <mainClass>io.handrail.edge.rules.EdgeRulesPrinter</mainClass>
 *         <arguments>
 *           <argument>io.handrail.cookbook.edgerules.SiteRules</argument>
 *           <argument>${project.build.directory}/functions/site.js</argument>
 *         </arguments>
 *       </configuration>
 *     </execution>
 *   </executions>
 * </plugin>
 * }</pre>
 *
 * <p>and a deployment takes the file: {@code aws cloudfront create-function --name site --function-config
 * Comment=site,Runtime=cloudfront-js-2.0 --function-code fileb://target/functions/site.js}.
 */
@NullMarked
package io.handrail.cookbook.edgerules;

import org.jspecify.annotations.NullMarked;
